-- Money that cannot buy what it was paid for goes back to the payer, or onto the line where the payer wished so; and what two
-- people (or one person twice) paid for at the same time is bought once.
alter table orders
    add column if_not_bought text not null default 'BALANCE' check (if_not_bought in ('MONEY_BACK', 'BALANCE'));
alter table orders alter column if_not_bought drop default; -- what was opened before was promised the balance

-- Settled items of one line for one thing take turns, one after another: the first is bought, one that was open meanwhile is not.
alter table order_item
    add column turn text not null default 'NONE' check (turn in ('NONE', 'FIRST', 'TWICE')),
    add column turn_at timestamptz,
    add constraint order_item_turn_at check ((turn_at is null) = (turn = 'NONE')),
    add constraint order_item_not_bought_twice check (turn <> 'TWICE' or state <> 'DONE');
create index order_item_turn on order_item (line_id, turn_at) where turn = 'FIRST';
