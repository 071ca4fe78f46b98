-- What providers call a message's parts, and what they report of them: a report may come before we know its part, twice, or out of turn.
create table message_part (
    message_id  bigint not null references message on delete cascade,
    part        smallint not null check (part > 0),
    medium      smallint not null,
    provider_id text not null,
    arrived     boolean, -- null: nothing final was reported
    word        text check (word in ('UNDELIVERABLE', 'UNREACHABLE')),
    primary key (message_id, part),
    check ((arrived is false) = (word is not null))
);
create unique index message_part_provider on message_part (medium, provider_id);

create table message_report (
    report_id   bigint generated always as identity primary key,
    medium      smallint not null,
    provider_id text not null,
    word        text not null check (word in ('DELIVERED', 'UNDELIVERABLE', 'UNREACHABLE')),
    came_at     timestamptz not null
);
