-- By which ways a notice was told: once each. Where another way is to be tried if this one fails, it stands here when to look.
create table notice_way (
    line_id  bigint not null,
    occasion smallint not null,
    step     int not null,
    about    timestamptz not null,
    medium   smallint not null check (medium > 0),
    told_at  timestamptz not null,
    look_at  timestamptz, -- by the machine's time; null: nothing else is to be tried
    primary key (line_id, occasion, step, about, medium)
);
create index notice_way_look on notice_way (look_at) where look_at is not null;
create index notice_way_age on notice_way using brin (told_at);
