-- When a line next passes from full service to one-way, to none, to its end. A row of its own kind keeps the line's updates
-- within their page and lets a sweep find what is due by index. It may be too early, never too late: a renewal does not touch
-- it, the sweep that finds it early puts it on.
create table lapse_due (
    line_id bigint primary key,
    due_at  timestamptz not null
);
create index lapse_due_at on lapse_due (due_at);

insert into lapse_due (line_id, due_at)
select line_id, valid_until from line where valid_until is not null and released_at is null;
