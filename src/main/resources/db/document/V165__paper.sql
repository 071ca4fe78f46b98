-- Who holds a line, as their travel document says: sealed, found by keyed hashes, and deleted by the retention rule.
create table paper (
    line_id        bigint primary key,
    person_hash    bytea not null check (octet_length(person_hash) = 32),
    document_hash  bytea not null check (octet_length(document_hash) = 32),
    content_sealed bytea not null,
    content_key_id smallint not null,
    outlet_id      int not null,
    kept_by        text not null,
    kept_at        timestamptz not null,
    shown_at       timestamptz not null check (shown_at >= kept_at)
);
create index paper_document on paper (document_hash);

-- A directory by document: whose it is. Who shows it at two tills at once is one person at both.
create table document_person (
    document_hash bytea primary key check (octet_length(document_hash) = 32),
    person_hash   bytea not null check (octet_length(person_hash) = 32)
);

-- A directory by person: each line takes one of the person's numbered places, so that nobody holds more than there are.
create table person_place (
    person_hash bytea not null check (octet_length(person_hash) = 32),
    place       smallint not null check (place between 1 and 100),
    line_id     bigint not null,
    primary key (person_hash, place),
    unique (person_hash, line_id)
);

-- What was shown at the counter just now: whose it was, and nothing of the document.
create table document_shown (
    line_id  bigint not null,
    actor    text not null,
    whose    text not null check (whose in ('HOLDERS', 'ANOTHERS', 'NOBODY_HOLDS')),
    shown_at timestamptz not null,
    primary key (line_id, actor)
);
create index document_shown_age on document_shown (shown_at);
