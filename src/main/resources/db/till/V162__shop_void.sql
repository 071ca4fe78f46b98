-- Sales given back at tills: who asked, who allowed it, out of which drawer. Also written before the engine is asked.
create table shop_void (
    void_id            bigint generated always as identity primary key,
    once               text not null unique,
    sale_id            bigint not null references shop_sale,
    shift_id           bigint not null references till_shift,
    staff_id           int not null,
    undo               boolean not null,
    giving             text not null check (giving in ('BY_RULE', 'ALL', 'PART')),
    amount_minor       bigint not null check (amount_minor > 0),
    why                text not null,
    note               text not null,
    means              text not null check (means in ('CASH', 'TERMINAL', 'BALANCE')),
    handed_minor       bigint not null check (handed_minor >= 0),
    terminal_reference text check (terminal_reference <> ''),
    needs_approval     boolean not null,
    asked_at           timestamptz not null,
    state              text not null check (state in ('ASKED', 'DENIED', 'STARTED', 'DONE', 'REFUSED')),
    seen_version       int not null,
    decided_by         int,
    decided_at         timestamptz,
    decision_note      text,
    version            int,
    refusal            text,
    facts              text,
    ended_at           timestamptz,
    check (means <> 'BALANCE' or handed_minor = 0),
    check ((decided_by is null) = (decided_at is null)),
    check (decided_by is null or needs_approval),
    check (decided_by <> staff_id),
    check (not needs_approval or (decided_by is null) = (state = 'ASKED')),
    check (needs_approval or state not in ('ASKED', 'DENIED')),
    check (state <> 'DENIED' or decision_note <> ''),
    check (not (undo and needs_approval)),
    check ((ended_at is null) = (state in ('ASKED', 'STARTED'))),
    check ((version is not null) = (state = 'DONE')),
    check ((refusal is not null) = (state = 'REFUSED'))
);
create index shop_void_sale on shop_void (sale_id);
create index shop_void_shift on shop_void (shift_id);
create index shop_void_open on shop_void (void_id) where state in ('ASKED', 'STARTED');
-- One at a time for a sale.
create unique index shop_void_one_open on shop_void (sale_id) where state in ('ASKED', 'STARTED');

create function shop_void_ends_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state in ('DENIED', 'DONE', 'REFUSED') then
        raise exception 'what has been decided of a sale given back is never changed, and nothing is removed';
    end if;
    if (new.once, new.sale_id, new.shift_id, new.staff_id, new.giving, new.amount_minor, new.handed_minor, new.means)
       is distinct from (old.once, old.sale_id, old.shift_id, old.staff_id, old.giving, old.amount_minor, old.handed_minor, old.means) then
        raise exception 'what was asked for stays';
    end if;
    return new;
end $$;
create trigger shop_void_ends_once before update or delete on shop_void
    for each row execute function shop_void_ends_once();
