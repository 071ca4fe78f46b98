-- Money that was handed over in a shop goes back through a drawer, not through a gateway: a return names one way or the other.
alter table sale_return
    add column tender   text check (tender in ('CASH', 'TERMINAL')),
    add column shift_id bigint;

do $$
declare
    former text;
begin
    select conname into strict former from pg_constraint
    where conrelid = 'sale_return'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%payment_id IS NOT NULL%';
    execute format('alter table sale_return drop constraint %I', former);
end $$;

alter table sale_return
    add constraint sale_return_one_way check ((tender is null) = (shift_id is null)
        and (payment_id is null or shift_id is null)
        and (outside_minor = 0 or payment_id is not null or shift_id is not null));
create index sale_return_shift on sale_return (shift_id) where shift_id is not null;
