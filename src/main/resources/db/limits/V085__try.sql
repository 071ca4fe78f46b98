-- Tries that are counted, shared by all nodes. Whose they are is a keyed hash: this table tells nobody who tried what.
create table try (
    limit_name   text not null,
    subject_hash bytea not null,
    tries        int not null check (tries > 0),
    taken        boolean not null, -- whether the latest try might go on
    open_at      timestamptz not null,
    forgotten_at timestamptz not null,
    primary key (limit_name, subject_hash)
);
create index try_forgotten on try (forgotten_at);
