-- What comes after a payment: refunds that a line's change owes, and everything about money that waits for a person. Banks go by
-- the machine's clock, so what is compared with their lists has that time too.
alter table payment add column told_at timestamptz; -- settled_at by the machine's clock, which nobody moves
update payment set told_at = settled_at;

alter table payment_refund
    add column line_id   bigint,
    add column version   int,
    add column booked_at timestamptz, -- the ledger knows that it went back; kept of what a line's change owes
    add column told_at   timestamptz, -- done_at by the machine's clock
    add unique (line_id, version),    -- one change of a line owes one refund
    add check ((line_id is null) = (version is null)),
    add check ((line_id is null) = (refund_no <= 100)),
    add check (booked_at is null or (state = 'DONE' and line_id is not null));
update payment_refund set told_at = done_at;

create table open_item (
    open_item_id bigint generated always as identity primary key,
    kind         text not null check (kind in ('ATTENTION', 'REFUND_REJECTED', 'DISPUTE', 'MISSING_HERE', 'MISSING_THERE',
                                               'AMOUNT_DIFFERS', 'DUPLICATE')),
    subject      text not null check (length(subject) between 1 and 300),
    gateway      text not null,
    payment_id   bigint references payment,
    amount_minor bigint,
    currency     char(3),
    facts        jsonb not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    closed_by    text,
    closed_why   text,
    closed_note  text check (length(closed_note) <= 300),
    unique (kind, subject), -- found again, it is not opened again
    check ((amount_minor is null) = (currency is null)),
    check ((closed_at is null) = (closed_by is null)),
    check ((closed_at is null) = (closed_why is null)),
    check (closed_note is null or closed_at is not null)
);
create index open_item_waiting on open_item (opened_at) where closed_at is null;
create index open_item_payment on open_item (payment_id);

insert into open_item (kind, subject, gateway, payment_id, amount_minor, currency, facts, opened_at)
select 'ATTENTION', public_id, gateway, payment_id, amount_minor, currency, jsonb_build_object('why', attention), opened_at
from payment where attention is not null;
