-- What buys days is data with effective dates: a renewal stores the version it was sold by, so old sales stay explained.
create table pack (
    pack_id     int generated always as identity primary key,
    operator_id smallint not null references operator,
    code        text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$'),
    unique (operator_id, code)
);

create table pack_version (
    pack_version_id int generated always as identity primary key,
    pack_id         int not null references pack,
    effective_from  timestamptz not null,
    effective_until timestamptz,
    names           jsonb not null,
    price_minor     bigint not null check (price_minor > 0),
    currency        char(3) not null,
    rule            text not null check (rule in ('ADD', 'KEEP_LATER', 'NONE')),
    days            int not null default 0 check (days between 0 and 3660),
    hours           int not null default 0 check (hours between 0 and 87840),
    max_quantity    int not null default 10 check (max_quantity between 1 and 100),
    card_types      text[] not null default '{}',
    channels        text[] not null default '{}',
    allowances      jsonb not null default '[]',
    content_hash    text not null,
    unique (pack_id, effective_from),
    check (effective_until is null or effective_until > effective_from),
    check (rule = 'NONE' or (days > 0) <> (hours > 0)),
    check (rule <> 'NONE' or (days = 0 and hours = 0))
);

-- A table version is replaced whole from its effective date on.
create table band_table (
    band_table_id  int generated always as identity primary key,
    operator_id    smallint not null references operator,
    source         text not null check (source in ('ELECTRONIC', 'VOUCHER', 'CASH')),
    effective_from timestamptz not null,
    currency       char(3) not null,
    content_hash   text not null,
    unique (operator_id, source, effective_from)
);

create table band (
    band_table_id      int not null references band_table,
    from_minor         bigint not null check (from_minor > 0),
    to_minor           bigint not null,
    days               int not null check (days between 1 and 3660),
    reload_window_days int not null check (reload_window_days between 0 and 3660),
    primary key (band_table_id, from_minor),
    check (to_minor >= from_minor),
    exclude using gist (int4range(band_table_id, band_table_id, '[]') with &&, int8range(from_minor, to_minor, '[]') with &&)
);
