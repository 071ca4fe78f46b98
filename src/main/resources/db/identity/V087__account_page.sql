-- Whether the receipts of what an account buys are sent to its e-mail by themselves.
alter table account add column receipts boolean not null default true;
