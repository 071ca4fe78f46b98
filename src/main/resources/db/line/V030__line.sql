-- The line owns validity and money. Its row is the one that a batch claims by version, so it carries the six instants
-- and the stored balances; no index stands on what changes, so that its updates stay within the page.
create sequence line_id_sequence cache 1;

create table line (
    line_id      bigint primary key check (line_id > 0),
    operator_id  smallint not null,
    card_type    text not null,
    iccid        text not null check (iccid ~ '^89[0-9]{16,18}$'),
    imsi         text check (imsi ~ '^[0-9]{14,15}$'),
    msisdn       bigint check (msisdn > 0),
    version      int not null default 0 check (version >= 0),
    activated_at timestamptz,
    valid_until  timestamptz,
    grace_until  timestamptz,
    reload_until timestamptz,
    blocked_at   timestamptz,
    released_at  timestamptz,
    main_minor   bigint not null default 0 check (main_minor >= 0),
    bonus_minor  bigint not null default 0 check (bonus_minor >= 0),
    held_minor   bigint not null default 0 check (held_minor >= 0),
    check ((activated_at is null) = (valid_until is null)),
    check ((valid_until is null) = (grace_until is null)),
    check ((valid_until is null) = (reload_until is null)),
    check (valid_until <= grace_until and grace_until <= reload_until)
) with (fillfactor = 60);

-- Directories point to lines; they are spread by their own key, so they carry no foreign key.
create table sim (
    iccid      text primary key,
    line_id    bigint not null,
    imsi       text,
    puk_sealed bytea,
    puk_key_id smallint,
    row_hash   bigint, -- keyed hash of the stock file's row: the same row loaded again changes nothing
    check ((puk_sealed is null) = (puk_key_id is null))
);

create table imsi_directory (
    imsi    text primary key,
    line_id bigint not null
);

-- Who holds a telephone number now; a recycled number's row moves to its new line, the old line keeps its history.
create table msisdn_directory (
    msisdn  bigint primary key,
    line_id bigint not null
);
