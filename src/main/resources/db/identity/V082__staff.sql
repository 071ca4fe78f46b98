-- The company's own people, apart from travellers: a password and an authenticator each. A code's time step is kept, so
-- that no code opens twice.
create table staff (
    staff_id      int generated always as identity primary key,
    name          text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{2,31}$'),
    role          text not null check (role in ('AGENT', 'SUPERVISOR', 'ADMIN')),
    password_hash text not null,
    totp_sealed   bytea not null,
    totp_key_id   smallint not null,
    totp_step     bigint not null default 0,
    created_at    timestamptz not null,
    disabled_at   timestamptz
);

-- The one-time link by which an empty installation gets its first administrator; only its hash is known here.
create table staff_setup (
    only_row  boolean primary key default true check (only_row),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    made_at   timestamptz not null,
    used_at   timestamptz
);
