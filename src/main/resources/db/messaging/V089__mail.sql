-- An e-mail is also a page: its subject and its HTML as they are sent, sealed like the text. Short messages have none.
alter table message
    add column mail_sealed bytea,
    add column mail_key_id smallint,
    add constraint message_mail check ((mail_sealed is null) = (mail_key_id is null)),
    add constraint message_mail_by_mail check (mail_sealed is null or medium = 2);
