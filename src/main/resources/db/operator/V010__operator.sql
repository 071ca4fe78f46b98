-- Brands and their settings come first: every other table points to an operator, and settings are replaced by effective
-- instant so that a change never touches days granted before it.
create table operator (
    operator_id smallint generated always as identity primary key,
    code        text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$')
);
-- Files may write a code in any letter case; machine text, so the database's own language does not matter.
create unique index operator_code_once on operator (lower(code collate "C"));

create table operator_version (
    operator_id    smallint not null references operator,
    version        int not null check (version > 0),
    effective_from timestamptz not null,
    settings       jsonb not null,
    content_hash   text not null,
    primary key (operator_id, version),
    unique (operator_id, effective_from)
);
