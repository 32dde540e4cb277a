-- How far the outbox is known to have reached Kafka: what was written later is compared with its topics, and sent again where it is missing.
create table outbox_confirmed (
    until timestamptz not null
);
insert into outbox_confirmed values (now());

create index outbox_created_at on outbox (created_at, id);
