-- How far the demonstration's clock runs ahead of the machine's; only ever further.
create table demo_time (
    only_row     boolean primary key default true check (only_row),
    ahead_micros bigint not null check (ahead_micros >= 0)
);
insert into demo_time (ahead_micros) values (0);
