-- Browsers that show notices for an account. Where one is reached is a secret between it and us: sealed, found by its hash.
create table push_device (
    device_id           bigint generated always as identity primary key,
    account_id          bigint not null,
    endpoint_hash       bytea not null unique,
    subscription_sealed bytea not null,
    subscription_key_id smallint not null,
    name                text not null check (length(name) between 1 and 60),
    since               timestamptz not null,
    used_at             timestamptz
);
create index push_device_account on push_device (account_id);

-- Which of an account's browsers have a message already: one that was away is tried again, and nobody else.
create table push_taken (
    message_id bigint not null references message on delete cascade,
    device_id  bigint not null references push_device on delete cascade,
    primary key (message_id, device_id)
);
create index push_taken_device on push_taken (device_id);
