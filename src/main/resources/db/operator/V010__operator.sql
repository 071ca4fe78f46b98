-- Brands and their settings come first: every other table points to an operator, and settings are replaced by effective
-- instant so that a change never touches days granted before it.
create table operator (
    operator_id smallint generated always as identity primary key,
    code        text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$')
);

create table operator_version (
    operator_id    smallint not null references operator,
    version        int not null check (version > 0),
    effective_from timestamptz not null,
    settings       jsonb not null,
    content_hash   text not null,
    primary key (operator_id, version),
    unique (operator_id, effective_from)
);

-- Followed by every node: a change of settings, packs or bands raises the number and the nodes read them again.
create table settings_change (
    only_one boolean primary key default true check (only_one),
    number   bigint not null
);
insert into settings_change (number) values (1);
