-- Calling systems: only a hash of the key is kept, and what it may do is listed.
create table api_client (
    client_id  int generated always as identity primary key,
    name       text not null unique,
    key_hash   bytea not null unique check (octet_length(key_hash) = 32),
    scopes     text[] not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);

-- Secrets of this installation that every node shares (signing of quotes and page tokens).
create table installation_secret (
    name   text primary key,
    secret bytea not null check (octet_length(secret) >= 32)
);
