-- One row per change of a line. Followers read in the order (tx, line_id, version) and never past the oldest running
-- transaction, so a late commit with a lower number is never skipped.
create table event (
    line_id    bigint not null,
    version    int not null check (version > 0),
    kind       smallint not null,
    channel    smallint not null,
    actor      text not null,
    outlet     int,
    request_id text,
    at         timestamptz not null,
    tx         xid8 not null default pg_current_xact_id(),
    primary key (line_id, version)
);
create index event_order on event (tx, line_id, version);

create trigger event_only_grows before update or delete on event
    for each statement execute function forbid_change();

create table follower (
    name       text primary key,
    tx         xid8 not null default '0',
    line_id    bigint not null default 0,
    version    int not null default 0,
    moved_at   timestamptz
);
