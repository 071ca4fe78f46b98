-- The demonstration's mobile network keeps its own books, as if on another machine: nothing of ours points here.
create schema simulator;

create table simulator.subscriber (
    reference  text primary key,
    iccid      text not null,
    imsi       text,
    msisdn     text,
    calls_out  boolean not null,
    calls_in   boolean not null,
    data       boolean not null,
    sequence   int not null,
    changed_at timestamptz not null
);
create index subscriber_changed on simulator.subscriber (changed_at);

create table simulator.mains (
    only_row boolean primary key default true check (only_row),
    is_up    boolean not null
);
insert into simulator.mains (is_up) values (true);
