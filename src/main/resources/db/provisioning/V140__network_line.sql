-- What each line is to be able to do in the network, and what the network has last said that it can. One row a line: a newer
-- wish takes the place of one that was not carried out yet, so a line's orders never overtake each other.
create table network_line (
    line_id       bigint primary key,
    operator_id   smallint not null,
    reach         smallint not null check (reach between 1 and 4),
    iccid         text not null,
    imsi          text,
    msisdn        bigint,
    sequence      int not null check (sequence > 0),
    wanted_at     timestamptz not null,
    due_at        timestamptz, -- null: nothing to be done
    tries         int not null default 0 check (tries >= 0),
    refusal       text,
    done_reach    smallint check (done_reach between 1 and 4),
    done_iccid    text,
    done_imsi     text,
    done_sequence int not null default 0,
    done_at       timestamptz,
    check ((done_reach is null) = (done_iccid is null)),
    check (done_sequence <= sequence)
);
-- What waits, in the order in which it was wished.
create index network_line_waiting on network_line (wanted_at, line_id) where due_at is not null;

-- A network that does not answer is not asked line by line; it is tried now and then, and everything waits.
create table network_outage (
    operator_id smallint primary key,
    since       timestamptz not null,
    why         text not null,
    next_try_at timestamptz not null
);

-- Where a network was found to do something else than it had said, and when it was put right.
create table network_drift (
    line_id   bigint not null,
    found_at  timestamptz not null,
    said      smallint not null,
    found     smallint, -- null: unknown to it
    mended_at timestamptz,
    primary key (line_id, found_at)
);
create index network_drift_latest on network_drift (found_at);

-- How far the look around has come.
create table network_round (
    only_row boolean primary key default true check (only_row),
    line_id  bigint not null
);
insert into network_round (line_id) values (0);
