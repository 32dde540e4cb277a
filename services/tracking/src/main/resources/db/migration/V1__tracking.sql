-- A parcel, or an order watched until its last line is with a carrier. The state is the aggregate; the columns beside it are what lists ask for.
create table shipment (
    id          uuid        primary key,
    version     bigint      not null,
    parcel      boolean     not null,
    listed      boolean     not null,
    watch_id    uuid,
    order_id    text,
    store       text,
    customer_id text,
    carrier     text,
    service     text,
    number      text,
    status      text        not null,
    open_kinds  text[]      not null default '{}',
    created_at  timestamptz not null,
    state       jsonb       not null
) with (fillfactor = 80);
create index shipment_number on shipment (number, carrier);
create index shipment_order on shipment (order_id);
create index shipment_created on shipment (created_at desc, id desc) where listed;
create index shipment_store on shipment (store, created_at desc, id desc) where listed;
create index shipment_status on shipment (status, created_at desc, id desc) where listed;
create index shipment_carrier on shipment (carrier, created_at desc, id desc) where listed;
create index shipment_open on shipment using gin (open_kinds) where open_kinds <> '{}';

-- Every scan as it came. The same scan under another event id is the same scan.
create table scan (
    id          uuid        primary key,
    carrier     text        not null,
    number      text        not null,
    occurred_at timestamptz not null,
    status      text        not null,
    code        text        not null default '',
    description text,
    reason      text,
    location    jsonb,
    received_at timestamptz not null,
    event_id    text        not null,
    raw         jsonb       not null
);
create unique index scan_content on scan (carrier, number, occurred_at, status, code);

-- One incident per kind and cause of a shipment.
create table incident (
    id          uuid        primary key,
    shipment_id uuid        not null,
    kind        text        not null,
    cause       text        not null,
    status      text        not null,
    order_id    text        not null,
    store       text        not null,
    carrier     text,
    number      text,
    reason      text,
    party       text,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    closed_by   text,
    revision    int         not null,
    grown_days  int         not null,
    es          text        not null,
    en          text        not null,
    event_id    text        not null,
    event_type  text        not null,
    unique (shipment_id, kind, cause)
);
create index incident_opened on incident (opened_at desc, id desc);
create index incident_status on incident (status, opened_at desc, id desc);
create index incident_kind on incident (kind, status, opened_at desc, id desc);
create index incident_store on incident (store, kind, status, opened_at desc, id desc);
create index incident_carrier on incident (carrier, opened_at desc, id desc);
create index incident_order on incident (order_id);

-- How long carriers usually say nothing, as histograms: counts of gaps that lasted up to so many working hours.
create table silence_stat (
    carrier text   not null,
    service text   not null,
    lane    text   not null,
    stage   text   not null,
    hours   int    not null,
    gaps    bigint not null,
    primary key (carrier, service, lane, stage, hours)
);

-- What tracking needs of a store.
create table store_copy (
    store   text   primary key,
    zone    text   not null,
    country text   not null,
    version bigint not null
);
