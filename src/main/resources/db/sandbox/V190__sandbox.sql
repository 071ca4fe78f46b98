-- The demo's bank keeps its own books, as if on another machine: nothing of ours points here, and nothing here at ours.
create schema sandbox;

create table sandbox.checkout (
    checkout_id    text primary key,
    reference      text not null unique,
    amount_minor   bigint not null check (amount_minor > 0),
    currency       char(3) not null,
    return_url     text not null,
    callback_url   text not null,
    language       text not null,
    state          text not null check (state in ('OPEN', 'CHALLENGE', 'SETTLING', 'PAID', 'DECLINED')),
    card           text,
    challenge_code text,
    wrong_codes    int not null default 0,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    check ((state = 'CHALLENGE') <= (challenge_code is not null))
);

create table sandbox.refund (
    refund_reference text primary key,
    checkout_id      text not null references sandbox.checkout,
    amount_minor     bigint not null check (amount_minor > 0),
    made_at          timestamptz not null
);

create table sandbox.message (
    event_id     text primary key,
    checkout_id  text not null references sandbox.checkout,
    body         text not null,
    deliveries   int not null default 0,
    last_answer  text,
    written_at   timestamptz not null
);
