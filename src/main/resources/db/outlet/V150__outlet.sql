-- Shops: where a card is renewed face to face. Their number stands in events, in tills and in receipts' series, so none is ever deleted.
create table outlet (
    outlet_id   int generated always as identity primary key,
    operator_id smallint not null,
    code        text not null check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,15}$'),
    name        text not null check (name <> ''),
    zone        text not null,
    phone       text,
    unique (operator_id, code)
);

-- Who works where; a shop at a time.
create table outlet_staff (
    staff_id  int primary key,
    outlet_id int not null references outlet
);
