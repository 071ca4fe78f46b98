-- Grants of data, minutes and messages; a grant replaced or carried over is ended, never rewritten.
create table allowance (
    line_id       bigint not null,
    version       int not null check (version > 0),
    part          smallint not null check (part >= 0),
    kind          smallint not null,
    granted       bigint not null check (granted >= 0),
    used          bigint not null default 0 check (used >= 0 and (unlimited or used <= granted)),
    unlimited     boolean not null,
    valid_from    timestamptz not null,
    valid_until   timestamptz not null,
    ended_version int,
    primary key (line_id, version, part),
    check (valid_until > valid_from)
);
