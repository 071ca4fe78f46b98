-- The ledger only grows: one debit, one credit, one amount a row, under the line and the line's version it belongs to.
create table transfer (
    line_id      bigint not null,
    version      int not null check (version > 0),
    part         smallint not null check (part >= 0),
    operator_id  smallint not null,
    debit        smallint not null,
    credit       smallint not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency     char(3) not null,
    party        bigint,
    booked_at    timestamptz not null,
    primary key (line_id, version, part),
    check (debit <> credit)
);

-- House accounts have no balance row; what a follower has added up so far stands here, by day.
create table house_total (
    day          date not null,
    operator_id  smallint not null,
    account      smallint not null,
    currency     char(3) not null,
    debit_minor  numeric(30) not null,
    credit_minor numeric(30) not null,
    primary key (day, operator_id, account, currency)
);

create function forbid_change() returns trigger language plpgsql as $$
begin
    raise exception '% only grows: rows are never changed or removed', tg_table_name;
end $$;

create trigger transfer_only_grows before update or delete on transfer
    for each statement execute function forbid_change();
