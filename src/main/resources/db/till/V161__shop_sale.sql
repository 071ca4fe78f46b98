-- What is sold at tills: written before the engine is asked, so that whatever breaks in between, asking again by the sale's own key tells.
create table shop_sale (
    sale_id            bigint generated always as identity primary key,
    once               text not null unique,
    content_hash       bigint not null,
    shift_id           bigint not null references till_shift,
    line_id            bigint not null,
    seen_version       int not null,
    anyway             boolean not null,
    kind               text not null check (kind in ('RENEWAL', 'ADD_ON', 'TOP_UP', 'VOUCHER', 'SWAP')),
    means              text not null check (means in ('CASH', 'TERMINAL', 'BALANCE', 'NONE')),
    pack_version_id    int,
    quantity           int not null check (quantity > 0),
    amount_minor       bigint not null check (amount_minor >= 0),
    rounding_minor     bigint not null,
    given_minor        bigint,
    change_minor       bigint check (change_minor >= 0),
    terminal_reference text check (terminal_reference <> ''),
    pin_hash           text,
    former_iccid       text,
    iccid              text,
    why                text,
    note               text,
    started_at         timestamptz not null,
    state              text not null check (state in ('STARTED', 'DONE', 'REFUSED')),
    version            int,
    refusal            text,
    facts              text,
    ended_at           timestamptz,
    unique (line_id, version),
    check ((pack_version_id is not null) = (kind in ('RENEWAL', 'ADD_ON'))),
    check ((pin_hash is not null) = (kind = 'VOUCHER')),
    check (num_nulls(former_iccid, iccid, why) = case kind when 'SWAP' then 0 else 3 end),
    check ((means = 'NONE') = (kind in ('VOUCHER', 'SWAP'))),
    check (means <> 'BALANCE' or kind in ('RENEWAL', 'ADD_ON')),
    check (num_nulls(given_minor, change_minor) = case means when 'CASH' then 0 else 2 end),
    check (given_minor = amount_minor + rounding_minor + change_minor),
    check (rounding_minor = 0 or means = 'CASH'),
    check ((terminal_reference is not null) = (means = 'TERMINAL')),
    check ((ended_at is null) = (state = 'STARTED')),
    check ((version is not null) = (state = 'DONE')),
    check ((refusal is not null) = (state = 'REFUSED'))
);
create index shop_sale_shift on shop_sale (shift_id);
create index shop_sale_line on shop_sale (line_id, started_at);
create index shop_sale_started on shop_sale (sale_id) where state = 'STARTED';

create function shop_sale_ends_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'STARTED' then
        raise exception 'a sale that has ended is never changed, and none is removed';
    end if;
    if (new.once, new.shift_id, new.line_id, new.kind, new.means, new.rounding_minor, new.given_minor)
       is distinct from (old.once, old.shift_id, old.line_id, old.kind, old.means, old.rounding_minor, old.given_minor)
       or (new.amount_minor <> old.amount_minor and new.kind <> 'VOUCHER') then
        raise exception 'what a sale was started with stays';
    end if;
    return new;
end $$;
create trigger shop_sale_ends_once before update or delete on shop_sale
    for each row execute function shop_sale_ends_once();
