-- People with an account. An address is sealed and found by its keyed hash; only a confirmed one is anybody's own, so
-- that nobody can occupy another's by typing it.
create table account (
    account_id          bigint generated always as identity primary key,
    language            text not null,
    password_hash       text not null,
    created_at          timestamptz not null,
    password_changed_at timestamptz not null
);

create table account_address (
    account_id     bigint not null references account,
    medium         smallint not null check (medium in (1, 2)),
    address_hash   bytea not null check (octet_length(address_hash) = 32),
    address_sealed bytea not null,
    address_key_id smallint not null,
    confirmed_at   timestamptz,
    primary key (account_id, medium)
);
create unique index account_address_owner on account_address (medium, address_hash) where confirmed_at is not null;

-- Codes sent to people: what one is for is sealed, the code itself a keyed hash. Five tries, ten minutes, once.
create table one_time_code (
    ticket          text primary key,
    purpose         smallint not null,
    code_hash       bytea not null check (octet_length(code_hash) = 32),
    matter_sealed   bytea not null,
    matter_key_id   smallint not null,
    expires_at      timestamptz not null,
    tries           int not null default 0 check (tries between 0 and 5),
    used_at         timestamptz
);
create index one_time_code_age on one_time_code (expires_at);
