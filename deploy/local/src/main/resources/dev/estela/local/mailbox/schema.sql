create schema if not exists mailbox;

create table if not exists mailbox.message (
    id          bigint generated always as identity primary key,
    received_at timestamptz not null,
    sender      text        not null,
    recipients  text[]      not null,
    subject     text        not null,
    message_id  text,
    order_id    text,
    repeat      boolean     not null,
    headers     jsonb       not null,
    raw         bytea       not null
);

create index if not exists message_message_id on mailbox.message (message_id);
create index if not exists message_order_id on mailbox.message (order_id, id desc) where order_id is not null;
create index if not exists message_recipients on mailbox.message using gin (recipients);
