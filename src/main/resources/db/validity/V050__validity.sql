-- Every grant of days is a row, so that any expiry can be explained step by step.
create table validity_entry (
    line_id           bigint not null,
    version           int not null check (version > 0),
    cause             smallint not null,
    rule              smallint not null,
    days              int not null,
    hours             int not null,
    valid_before      timestamptz,
    valid_after       timestamptz,
    grace_after       timestamptz,
    reload_after      timestamptz,
    policy_version    int not null,
    entered_at        timestamptz not null,
    primary key (line_id, version)
);

create trigger validity_entry_only_grows before update or delete on validity_entry
    for each statement execute function forbid_change();
