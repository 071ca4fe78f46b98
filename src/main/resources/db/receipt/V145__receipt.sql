-- Every renewal and top-up gets a number that people can read, given behind the engine's back and once for each change.
-- What was bought stands in the change's own rows; here is only its number and the card as the receipt shows it.
create table receipt (
    line_id     bigint not null,
    version     int not null check (version > 0),
    operator_id smallint not null,
    year        smallint not null,
    number      bigint not null,
    masked      text not null check (masked like '%*%'), -- never a whole number
    written_at  timestamptz not null,
    primary key (line_id, version)
);
create trigger receipt_only_grows before update or delete on receipt
    for each statement execute function forbid_change();

-- The directory by number, which also promises that no number is given twice.
create table receipt_number (
    operator_id smallint not null,
    year        smallint not null,
    number      bigint not null check (number > 0),
    line_id     bigint not null,
    version     int not null,
    primary key (operator_id, year, number)
);

-- How far each operator's numbers of a year have come.
create table receipt_series (
    operator_id smallint not null,
    year        smallint not null,
    last_number bigint not null check (last_number > 0),
    primary key (operator_id, year)
);
