-- Why staff changed a line by hand. The note is in their own words and may be erased should it name somebody; the reason
-- stays, and the log of what staff did has no note at all.
create table intervention (
    line_id bigint not null,
    version int not null check (version > 0),
    why     text not null,
    note    text,
    primary key (line_id, version)
);
