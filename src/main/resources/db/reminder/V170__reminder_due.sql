-- When somebody is next to be told something of a line. A row of its own kind, so that finding who is due costs by the number
-- due and a renewal touches nothing here. It may be too early, never too late: the sweep that finds it early puts it on.
create table reminder_due (
    line_id bigint primary key,
    due_at  timestamptz not null
);
create index reminder_due_at on reminder_due (due_at);

insert into reminder_due (line_id, due_at)
select line_id, valid_until - interval '90 days' from line where valid_until is not null and released_at is null;
