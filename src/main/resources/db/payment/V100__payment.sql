-- Money from outside, one row per attempt to pay. A payment is settled by a verified callback or our own look-up only; it
-- knows its order as a number and nothing of what it buys.
create table payment (
    payment_id        bigint generated always as identity primary key,
    public_id         text not null unique check (public_id ~ '^pm_[0-9A-HJKMNP-TV-Z]{26}$'),
    order_id          bigint not null unique, -- one payment fulfils one order, and an order has one payment
    gateway           text not null,
    amount_minor      bigint not null check (amount_minor >= 0),
    currency          char(3) not null,
    state             text not null check (state in ('PENDING', 'SETTLED', 'FAILED', 'EXPIRED', 'REFUNDED')),
    gateway_reference text,
    checkout_url      text,
    return_url        text not null,
    language          text,
    attention         text,          -- what a person must look at, such as another amount than asked
    opened_at         timestamptz not null,
    expires_at        timestamptz not null,
    settled_at        timestamptz,
    closed_at         timestamptz,   -- failed or expired
    applied_at        timestamptz,   -- the order has applied all of it
    look_ups          int not null default 0,
    looked_up_at      timestamptz,
    refund_due_minor  bigint not null default 0,
    refunded_minor    bigint not null default 0,
    unique (gateway, gateway_reference),
    check (expires_at > opened_at),
    check ((settled_at is not null) = (state in ('SETTLED', 'REFUNDED'))),
    check (applied_at is null or settled_at is not null),
    check (refunded_minor >= 0 and refunded_minor <= refund_due_minor and refund_due_minor <= amount_minor),
    check (refund_due_minor = 0 or settled_at is not null),
    check ((state = 'REFUNDED') = (refunded_minor = amount_minor and amount_minor > 0))
);
create index payment_settled_not_applied on payment (settled_at) where settled_at is not null and applied_at is null;

-- A gateway's message counts once, however often and however close together it is delivered.
create table payment_callback (
    gateway     text not null,
    event_id    text not null check (length(event_id) between 1 and 200),
    payment_id  bigint references payment,
    body_sha256 bytea not null check (octet_length(body_sha256) = 32),
    said        text not null,
    received_at timestamptz not null,
    primary key (gateway, event_id)
);
create index payment_callback_payment on payment_callback (payment_id);

-- A refund is asked for under its own number, which the gateway knows too: asked twice, it is made once.
create table payment_refund (
    payment_id   bigint not null references payment,
    refund_no    smallint not null check (refund_no > 0),
    amount_minor bigint not null check (amount_minor > 0),
    state        text not null check (state in ('DUE', 'DONE', 'REJECTED')),
    why          text,
    asked_at     timestamptz not null,
    done_at      timestamptz,
    primary key (payment_id, refund_no),
    check ((done_at is not null) = (state = 'DONE'))
);
