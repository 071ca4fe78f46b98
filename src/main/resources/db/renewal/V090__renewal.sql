-- What was bought and what was answered. Rows hang on their line without foreign keys: the claim of the line in the
-- same transaction proves that it is there, and the ledger check proves it again (docs/decisions). A key is scoped by line, client and operation and lies beside its line.
create table renewal (
    line_id          bigint not null,
    version          int not null check (version > 0),
    pack_version_id  int not null,
    quantity         int not null check (quantity > 0),
    price_minor      bigint not null check (price_minor >= 0),
    vat_minor        bigint not null check (vat_minor >= 0 and vat_minor <= price_minor),
    main_after_minor bigint not null,
    payment_id       bigint,
    renewed_at       timestamptz not null,
    primary key (line_id, version)
);

create table topup (
    line_id          bigint not null,
    version          int not null check (version > 0),
    amount_minor     bigint not null check (amount_minor > 0),
    source           smallint not null,
    days             int not null check (days >= 0),
    band_table_id    int,
    reference        text,
    main_after_minor bigint not null,
    payment_id       bigint,
    topped_up_at     timestamptz not null,
    primary key (line_id, version)
);

create table request_key (
    line_id      bigint not null,
    client_id    int not null,
    operation    smallint not null,
    key          text not null check (length(key) between 1 and 128),
    request_hash bigint not null,
    version      int,
    answer       text,
    answered_at  timestamptz not null,
    primary key (line_id, client_id, operation, key),
    check (version is not null or answer is not null)
);
create index request_key_age on request_key using brin (answered_at);

-- Money set aside on a line for an open order, until a version of the line uses it or gives it back.
create table hold (
    line_id        bigint not null,
    hold_id        bigint not null,
    amount_minor   bigint not null check (amount_minor > 0),
    opened_version int not null,
    closed_version int,
    primary key (line_id, hold_id),
    check (closed_version > opened_version)
);
