-- Messages know how they fared and are written once an occasion; what waits stands in a narrow table of its own, taken in batches.
alter table message
    add column state smallint not null default 1 check (state between 1 and 5),
    add column state_at timestamptz,
    add column why text,
    add column provider_id text,
    add column doubted_at timestamptz,
    add column occasion text constraint message_once unique,
    add column address_hash bytea, -- missing only in messages older than this
    add column good_until timestamptz,
    add column sender text,
    add column link_sealed bytea,
    add column link_key_id smallint,
    add constraint message_link check ((link_sealed is null) = (link_key_id is null)),
    drop constraint message_medium_check,
    add constraint message_medium check (medium between 1 and 4),
    drop constraint message_mail_by_mail,
    add constraint message_mail_by_mail check (mail_sealed is null or medium in (2, 3));

update message set state = case when sent_at is null then 1 else 2 end, state_at = coalesce(sent_at, created_at),
       good_until = created_at + interval '3 days';

alter table message
    alter column state drop default,
    alter column state_at set not null,
    alter column good_until set not null,
    add constraint message_taken check (state not in (2, 3) or sent_at is not null),
    add constraint message_why check ((why is not null) = (state in (4, 5)));

create table message_due (
    message_id bigint primary key references message on delete cascade,
    medium     smallint not null,
    planned    boolean not null, -- one of thousands: whoever waits for a message comes before them
    next_at    timestamptz not null,
    good_until timestamptz not null,
    handed     boolean not null default false, -- given to a carrier whose answer is not known
    tries      int not null default 0 check (tries >= 0)
);
create index message_due_next on message_due (medium, planned, next_at);

insert into message_due (message_id, medium, planned, next_at, good_until)
select message_id, medium, false, created_at, good_until from message where state = 1;
delete from scheduled_tasks where task_name = 'message-send';

-- Addresses that did not take messages: nobody is bothered by what cannot arrive, and no provider by us. A hash tells no address.
create table address_block (
    medium        smallint not null,
    address_hash  bytea not null,
    strikes       int not null check (strikes > 0),
    why           text not null,
    last_at       timestamptz not null,
    blocked_until timestamptz, -- none yet: one miss may be an accident
    primary key (medium, address_hash)
);
