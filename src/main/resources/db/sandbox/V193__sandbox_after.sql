-- The demo's bank lists what it has moved, and takes money back for payers who say that it was not theirs to take.
alter table sandbox.checkout add column paid_at timestamptz;
update sandbox.checkout set paid_at = created_at where state = 'PAID';

create table sandbox.dispute (
    dispute_id   text primary key,
    checkout_id  text not null unique references sandbox.checkout,
    amount_minor bigint not null check (amount_minor > 0),
    state        text not null check (state in ('OPENED', 'WON', 'LOST')),
    opened_at    timestamptz not null
);
