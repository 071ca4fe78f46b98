-- How further members of staff come in, and come back in without their password or phone: by a link that works once within
-- a day. Only its hash is known here. A new one for the same name voids the earlier one.
create table staff_invitation (
    name       text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{2,31}$'),
    role       text not null check (role in ('AGENT', 'SUPERVISOR', 'ADMIN')),
    code_hash  bytea not null unique check (octet_length(code_hash) = 32),
    invited_by int not null references staff,
    expires_at timestamptz not null
);
