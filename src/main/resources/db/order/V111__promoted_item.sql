-- An item may cost less by promotions, even nothing; what they give is set aside under the item's own id.
alter table order_item
    add column discount_minor bigint not null default 0 check (discount_minor >= 0),
    add column promoted boolean not null default false;

do $$
declare
    former text;
begin
    select conname into strict former from pg_constraint
    where conrelid = 'order_item'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%(price_minor > 0)%';
    execute format('alter table order_item drop constraint %I', former);
end $$;

alter table order_item
    add constraint order_item_price check (price_minor > 0 or (price_minor = 0 and discount_minor > 0)),
    add constraint order_item_discount_is_promoted check (discount_minor = 0 or promoted);
