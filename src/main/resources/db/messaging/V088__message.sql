-- Messages on their way out. Address and text are personal: sealed, and gone after a month.
create table message (
    message_id     bigint generated always as identity primary key,
    kind           text not null,
    medium         smallint not null check (medium in (1, 2)),
    language       text not null,
    address_sealed bytea not null,
    address_key_id smallint not null,
    text_sealed    bytea not null,
    text_key_id    smallint not null,
    created_at     timestamptz not null,
    sent_at        timestamptz,
    tries          int not null default 0 check (tries >= 0)
);
create index message_age on message using brin (created_at);
