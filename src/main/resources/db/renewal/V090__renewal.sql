-- What was bought and what was answered. A key is scoped by line, client and operation and lies beside its line.
create table renewal (
    line_id          bigint not null references line,
    version          int not null check (version > 0),
    pack_version_id  int not null references pack_version,
    quantity         int not null check (quantity > 0),
    price_minor      bigint not null check (price_minor >= 0),
    vat_minor        bigint not null check (vat_minor >= 0 and vat_minor <= price_minor),
    main_after_minor bigint not null,
    payment_id       bigint,
    renewed_at       timestamptz not null,
    primary key (line_id, version)
);

create table topup (
    line_id          bigint not null references line,
    version          int not null check (version > 0),
    amount_minor     bigint not null check (amount_minor > 0),
    source           smallint not null,
    band_table_id    int references band_table,
    reference        text,
    main_after_minor bigint not null,
    payment_id       bigint,
    topped_up_at     timestamptz not null,
    primary key (line_id, version)
);

create table request_key (
    line_id      bigint not null references line,
    client_id    int not null,
    operation    smallint not null,
    key          text not null check (length(key) between 1 and 128),
    request_hash bigint not null,
    version      int,
    answer       text,
    answered_at  timestamptz not null,
    primary key (line_id, client_id, operation, key),
    check ((version is null) <> (answer is null) or (version is not null and answer is not null))
);
create index request_key_age on request_key using brin (answered_at);
