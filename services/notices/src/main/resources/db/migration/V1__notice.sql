-- What this service remembers of facts that others own: the newest state per key, as it came.
create table store_copy (
    id      text primary key,
    version bigint not null,
    doc     jsonb  not null
);

create table order_copy (
    id      text primary key,
    version bigint not null,
    doc     jsonb  not null
);

-- Names and addresses stand here and in message only; a tombstone erases both.
create table contact_copy (
    id      text primary key, -- store/customerId
    version bigint not null,
    doc     jsonb  not null
);

create table shipment_copy (
    id       text primary key,
    order_id text   not null,
    version  bigint not null,
    doc      jsonb  not null
);
create index shipment_copy_order on shipment_copy (order_id);

create table incident_copy (
    id       text primary key,
    order_id text   not null,
    version  bigint not null,
    doc      jsonb  not null
);
create index incident_copy_order on incident_copy (order_id);

create table survey_copy (
    id       text primary key,
    order_id text   not null,
    version  bigint not null,
    doc      jsonb  not null
);
create index survey_copy_order on survey_copy (order_id);

-- One row per decision, also per decision not to send.
create table notice (
    notice_id       uuid primary key,
    store           text        not null,
    customer_id     text        not null,
    kind            text        not null,
    subject         text        not null,
    subject_version int         not null,
    channel         text        not null,
    order_id        text        not null,
    shipment_id     text,
    incident_id     text,
    invitation_id   text,
    status          text        not null,
    reason          text,
    fact_at         timestamptz not null,
    planned_at      timestamptz not null,
    due_at          timestamptz,
    sent_at         timestamptz,
    message_id      uuid,
    message_ref     text,
    cause_event_id  text        not null,
    cause_type      text        not null,
    traceparent     text,
    version         bigint      not null,
    constraint notice_business_key unique (store, customer_id, kind, subject, subject_version, channel)
);
create index notice_order on notice (order_id);
create index notice_newest on notice (planned_at desc, notice_id desc);
create index notice_customer on notice (customer_id, planned_at desc);
create index notice_store on notice (store, planned_at desc);
create index notice_kind_status on notice (kind, status, planned_at desc);
create index notice_status on notice (status, planned_at desc);
create index notice_message on notice (message_id) where message_id is not null;
-- What may still leave: small, read by every decision about a recipient and by every timer.
create index notice_open on notice (store, customer_id, channel) where status in ('planned', 'held') and message_id is null;

-- A message as it leaves, byte for byte. Several notices may share one.
create table message (
    message_id  uuid primary key,
    ref         text        not null, -- its Message-ID or idempotency key
    store       text        not null,
    customer_id text        not null,
    channel     text        not null,
    status      text        not null, -- ready, leased, waiting, sent, failed
    recipient   text,                 -- null once erased
    subject     text,
    raw         bytea,
    sha256      text        not null,
    template    text        not null,
    day         date        not null, -- of the store, for the daily cap
    created_at  timestamptz not null,
    sent_at     timestamptz,
    attempts    int         not null default 0,
    error       text,
    lease_owner uuid,
    lease_until timestamptz           -- on the database's clock: a lease outlives no process, whatever the business clock says
);
create index message_to_hand_over on message (created_at, message_id) where status in ('ready', 'leased');
create index message_store_day on message (store, day);
create index message_recipient on message ((store || '/' || customer_id));

-- A store's own words; the words for everybody are files of the service. The highest version counts.
create table template (
    store      text        not null, -- '*' for every store
    kind       text        not null,
    channel    text        not null,
    language   text        not null,
    version    int         not null,
    active     boolean     not null,
    subject    text        not null,
    mjml       text        not null,
    html       text        not null, -- compiled from mjml when it was saved
    body       text        not null,
    summary    text        not null,
    saved_at   timestamptz not null,
    primary key (store, kind, channel, language, version)
);

create table store_setting (
    id      text primary key,
    version bigint not null,
    doc     jsonb  not null
);

create table preference (
    id      text primary key, -- store/customerId
    version bigint not null,
    doc     jsonb  not null
);
