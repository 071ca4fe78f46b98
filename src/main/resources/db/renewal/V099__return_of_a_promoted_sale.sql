-- What a promotion took off a sale was booked as a cost; with the sale, that goes back too.
alter table sale_return add column promotion_minor bigint not null default 0 check (promotion_minor >= 0);
