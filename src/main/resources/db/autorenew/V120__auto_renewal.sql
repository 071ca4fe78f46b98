-- Renewals an owner has agreed to once for many times: which pack, at which price at most, until which day. When a line is
-- due next stands in a row of its own kind, so that the line's updates stay within their page and looking for what is due
-- costs by the number due.
create table auto_renewal (
    line_id     bigint primary key,
    account_id  bigint not null, -- who agreed; it ends when the line becomes somebody else's
    pack_code   text not null,
    price_minor bigint not null check (price_minor > 0),
    until       date, -- the last day the card is wanted; null: until it is stopped
    agreed_at   timestamptz not null,
    due_at      timestamptz not null,
    tries       int not null default 0 check (tries >= 0), -- in vain since the last success
    stopped_at  timestamptz,
    stopped_why text check (stopped_why in ('OWNER', 'REACHED', 'DEARER', 'WITHDRAWN', 'CLOSED', 'HANDED_ON')),
    check ((stopped_at is null) = (stopped_why is null))
);
create index auto_renewal_due on auto_renewal (due_at) where stopped_at is null;
