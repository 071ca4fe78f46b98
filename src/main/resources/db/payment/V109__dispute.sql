-- Payers' banks take money back: a dispute goes from opened to one decision, in whatever order and number its messages come. What
-- a gateway says it moved in a day is compared with our books, day by day.
create table dispute (
    dispute_id   bigint generated always as identity primary key,
    gateway      text not null,
    reference    text not null check (length(reference) between 1 and 200),
    payment_id   bigint not null references payment,
    amount_minor bigint not null check (amount_minor > 0),
    currency     char(3) not null,
    state        text not null check (state in ('OPENED', 'WON', 'LOST')),
    why          text not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    told_at      timestamptz not null, -- opened, by the machine's clock
    booked       text check (booked in ('OPENED', 'WON', 'LOST')), -- as far as the ledger knows
    unique (gateway, reference),
    check ((closed_at is null) = (state = 'OPENED')),
    check (booked is null or booked = 'OPENED' or booked = state)
);
create index dispute_payment on dispute (payment_id);

create table reconciliation (
    gateway    text not null,
    day        date not null,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    result     text not null check (result in ('COMPARED', 'NOT_OFFERED', 'UNKNOWN')),
    why        text,
    ran_at     timestamptz not null,
    theirs     int not null default 0, -- movements in the gateway's list
    ours       int not null default 0, -- movements in our books
    primary key (gateway, day),
    check (until_at > from_at),
    check ((why is not null) = (result = 'UNKNOWN'))
);

create table reconciliation_total (
    gateway      text not null,
    day          date not null,
    kind         text not null check (kind in ('CHARGE', 'REFUND', 'DISPUTE')),
    currency     char(3) not null,
    theirs_minor bigint not null,
    ours_minor   bigint not null,
    primary key (gateway, day, kind, currency),
    foreign key (gateway, day) references reconciliation on delete cascade
);

create table reconciliation_difference (
    gateway           text not null,
    day               date not null,
    difference_no     int not null,
    problem           text not null check (problem in ('MISSING_HERE', 'MISSING_THERE', 'AMOUNT_DIFFERS', 'DUPLICATE')),
    kind              text not null check (kind in ('CHARGE', 'REFUND', 'DISPUTE')),
    reference         text,
    gateway_reference text,
    currency          char(3) not null,
    theirs_minor      bigint,
    ours_minor        bigint,
    at                timestamptz not null,
    primary key (gateway, day, difference_no),
    foreign key (gateway, day) references reconciliation on delete cascade,
    check (reference is not null or gateway_reference is not null)
);
