-- Browsers that show notices for an account. Where one is reached is a secret between it and us: sealed, found by its hash.
create table push_device (
    device_id           bigint generated always as identity primary key,
    account_id          bigint not null,
    endpoint_hash       bytea not null unique,
    subscription_sealed bytea not null,
    subscription_key_id smallint not null,
    name                text not null check (length(name) <= 60),
    since               timestamptz not null,
    used_at             timestamptz
);
create index push_device_account on push_device (account_id);

-- The one pair of keys by which push services know this installation (RFC 8292), made at the first need; browsers are bound to it.
create table push_key (
    only_one       boolean primary key default true check (only_one),
    public_key     bytea not null,
    private_sealed bytea not null,
    private_key_id smallint not null
);
