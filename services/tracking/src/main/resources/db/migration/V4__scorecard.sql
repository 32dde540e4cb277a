-- How parcels went that have come to an end: figures of carriers are read from the index alone. The columns are null until the end, and change with the
-- status, which is indexed too: until then they cost an update nothing.
alter table shipment
    add column ended_at        timestamptz,
    add column outcome         text,
    add column lane            text,
    add column on_time         boolean,
    add column first_attempt   boolean,
    add column transit_seconds int,
    add column silences        int;
create index shipment_ended on shipment (ended_at)
    include (store, carrier, service, lane, outcome, on_time, first_attempt, transit_seconds, silences) where ended_at is not null;
