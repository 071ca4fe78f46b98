-- Each shop counts its own receipts of a year without gaps; what was numbered before keeps its number in the operator's own series, shop 0.
alter table receipt add column outlet_id int not null default 0 check (outlet_id >= 0);

alter table receipt_number add column outlet_id int not null default 0;
alter table receipt_number drop constraint receipt_number_pkey;
alter table receipt_number add primary key (operator_id, outlet_id, year, number);

alter table receipt_series add column outlet_id int not null default 0;
alter table receipt_series drop constraint receipt_series_pkey;
alter table receipt_series add primary key (operator_id, outlet_id, year);

-- A number that was given is given for good.
create trigger receipt_number_only_grows before update or delete on receipt_number
    for each statement execute function forbid_change();
