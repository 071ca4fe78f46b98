-- Tills in shops and the clerks' time at them: whose drawer it is, what was counted into it and out of it. What was closed stays as it is.
create table till (
    till_id   int generated always as identity primary key,
    outlet_id int not null references outlet,
    code      text not null check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,15}$'),
    unique (outlet_id, code)
);

create table till_shift (
    shift_id       bigint generated always as identity primary key,
    till_id        int not null references till,
    staff_id       int not null,
    currency       char(3) not null,
    float_minor    bigint not null check (float_minor >= 0),
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    closed_by      int,
    z_number       int check (z_number > 0),
    counted_minor  bigint check (counted_minor >= 0),
    expected_minor bigint,
    explanation    text check (explanation <> ''),
    unique (till_id, z_number),
    check (num_nulls(closed_at, closed_by, z_number, counted_minor, expected_minor) in (0, 5)),
    check (explanation is null or closed_at is not null),
    check (counted_minor = expected_minor or explanation is not null)
);
create unique index till_shift_one_open_a_till on till_shift (till_id) where closed_at is null;
create unique index till_shift_one_open_a_clerk on till_shift (staff_id) where closed_at is null;
create index till_shift_opened on till_shift (till_id, opened_at);

-- Closed once, with the number that follows the till's last.
create function till_shift_goes_one_way() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.closed_at is not null then
        raise exception 'a closed shift is never changed, and none is removed';
    end if;
    if (new.till_id, new.staff_id, new.currency, new.float_minor, new.opened_at)
       is distinct from (old.till_id, old.staff_id, old.currency, old.float_minor, old.opened_at) then
        raise exception 'what a shift was opened with stays';
    end if;
    if new.z_number is distinct from (select coalesce(max(z_number), 0) + 1 from till_shift where till_id = new.till_id) then
        raise exception 'the numbers of closed shifts follow each other';
    end if;
    return new;
end $$;
create trigger till_shift_goes_one_way before update or delete on till_shift
    for each row execute function till_shift_goes_one_way();

-- Cash that comes into the drawer (more than nothing) or leaves it (less) otherwise than by a sale.
create table till_cash_move (
    move_id      bigint generated always as identity primary key,
    once         text not null unique,
    shift_id     bigint not null references till_shift,
    amount_minor bigint not null check (amount_minor <> 0),
    why          text not null check (why <> ''),
    staff_id     int not null,
    moved_at     timestamptz not null
);
create index till_cash_move_shift on till_cash_move (shift_id);
create trigger till_cash_move_only_grows before update or delete on till_cash_move
    for each statement execute function forbid_change();
