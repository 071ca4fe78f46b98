-- What an account's owner has chosen to be told of, and by which ways. No row: the usual.
create table notice_choice (
    account_id bigint not null,
    topic      smallint not null check (topic between 1 and 4),
    first_way  smallint, -- null: the inbox only
    then_way   smallint,
    chosen_at  timestamptz not null,
    primary key (account_id, topic),
    check (first_way is not null or then_way is null),
    check (first_way is distinct from then_way or first_way is null)
);

-- When and how somebody agreed to be told of promotions, or no longer: it grows, and the latest row counts.
create table offer_consent (
    account_id bigint not null,
    at         timestamptz not null,
    agreed     boolean not null,
    how        text not null check (how in ('PAGE', 'LINK')),
    primary key (account_id, at)
);

-- What an owner has seen of the inbox.
create table notice_seen (
    account_id bigint primary key,
    seen_at    timestamptz not null
);

-- Cards that nobody has claimed and whose holder wants no messages to their number.
create table notice_stop (
    line_id    bigint primary key,
    stopped_at timestamptz not null
);
