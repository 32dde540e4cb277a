-- How far each partition was handled, in the service's own words: what Kafka remembers of it can be lost, or moved by mistake.
create table read_position (
    topic        text   not null,
    partition_no int    not null,
    next_offset  bigint not null,
    primary key (topic, partition_no)
);
