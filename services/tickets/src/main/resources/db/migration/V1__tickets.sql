-- The little this service needs of a store, a customer and an order. The newest version wins.
create table store_copy (
    store     text primary key,
    name      text   not null,
    zone      text   not null,
    country   text,
    currency  text,
    languages jsonb  not null,
    sender    text,
    version   bigint not null
);

create table contact_copy (
    store       text   not null,
    customer_id text   not null,
    name        text,
    email       text,
    phone       text,
    locale      text,
    version     bigint not null,
    primary key (store, customer_id)
);
create index contact_copy_email on contact_copy (lower(email), store) where email is not null;
create index contact_copy_phone on contact_copy (phone, store) where phone is not null;

create table order_copy (
    order_id    text primary key,
    number      text        not null,
    store       text        not null,
    customer_id text        not null,
    total       bigint,
    currency    text,
    locale      text,
    placed_at   timestamptz,
    version     bigint      not null
);
create index order_copy_customer on order_copy (store, customer_id, placed_at desc);
create index order_copy_number on order_copy (number, store);

-- Failed attempts at delivering a parcel, by when each happened: the third is somebody's business.
create table failed_attempt (
    shipment_id text        not null,
    at          timestamptz not null,
    primary key (shipment_id, at)
);

-- A store's own rules; where there is no row the standard ones hold.
create table policy (
    kind       text        not null,
    store      text        not null,
    document   jsonb       not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (kind, store)
);

create sequence ticket_number start 1001;

create table ticket (
    id                uuid primary key,
    number            text        not null unique,
    store             text        not null,
    channel           text        not null check (channel in ('EMAIL', 'FORM', 'PHONE', 'CHAT', 'EVENT')),
    status            text        not null check (status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'SOLVED', 'CLOSED', 'MERGED')),
    priority          text        not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    assessed_priority text        not null,
    given_priority    text,
    points            text        not null,
    subject           text        not null,
    language          text,
    customer_id       text,
    requester_name    text,
    requester_email   text,
    requester_phone   text,
    order_id          text,
    shipment_id       text,
    queue             text,
    agent             text,
    last_agent        text,
    reason            text,
    proposed_reason   text,
    trouble           text,
    opened_by_event   text,
    incident_id       text,
    invitation_id     text,
    score             int,
    reopened          int         not null,
    version           bigint      not null,
    opened_at         timestamptz not null,
    changed_at        timestamptz not null,
    waiting_since     timestamptz,
    first_replied_at  timestamptz,
    solved_at         timestamptz,
    due_at            timestamptz not null,
    snoozed_until     timestamptz,
    snoozed_for       text,
    merged_into       uuid references ticket (id),
    cause_event_id    text        not null,
    cause_type        text        not null,
    cause_traceparent text
);
-- Lists: newest first, and what is due first among what is not over.
create index ticket_list on ticket (opened_at desc, id desc);
create index ticket_store on ticket (store, opened_at desc, id desc);
create index ticket_due on ticket (due_at, id) where status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY');
create index ticket_agent_due on ticket (agent, due_at, id) where status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY');
create index ticket_queue_due on ticket (queue, due_at, id) where status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY');
create index ticket_unassigned on ticket (queue, opened_at, id) where agent is null and status in ('NEW', 'OPEN');
create index ticket_load on ticket (agent) where status in ('NEW', 'OPEN');
create index ticket_customer on ticket (store, customer_id, opened_at desc, id desc);
create index ticket_order on ticket (order_id, opened_at desc, id desc);
create index ticket_shipment on ticket (shipment_id) where shipment_id is not null;
create index ticket_requester on ticket (lower(requester_email), store) where requester_email is not null;

-- What happened to a ticket, in its order. Its clocks are worked out from this.
create table ticket_log (
    ticket_id      uuid        not null references ticket (id),
    version        bigint      not null,
    at             timestamptz not null,
    fact           text        not null,
    actor_kind     text        not null,
    actor          text,
    status         text        not null,
    priority       text        not null,
    queue          text,
    agent          text,
    reason         text,
    metric         text,
    merged_into    uuid,
    by_customer    boolean     not null,
    cause_event_id text        not null,
    cause_type     text        not null,
    primary key (ticket_id, version)
);
create index ticket_log_fact on ticket_log (fact, at);

-- Where each promise of a ticket stands. It follows from the log and the store's policy, and is written again whenever one of them changes.
-- A cycle begins when its clock first runs: each is warned of, and broken, once.
create table sla_clock (
    ticket_id      uuid    not null references ticket (id),
    metric         text    not null,
    running        boolean not null,
    target_seconds bigint  not null,
    cycle          timestamptz,
    due_at         timestamptz,
    warn_at        timestamptz,
    warned_cycle   timestamptz,
    breached_cycle timestamptz,
    primary key (ticket_id, metric)
);

create table queue (
    id       text primary key,
    position int   not null,
    document jsonb not null
);
insert into queue (id, position, document)
values ('care', 1000000, '{"id":"care","name":"Customer care","position":1000000,"takes":{"stores":[],"channels":[],"troubles":[],"languages":[]},"teams":[],"deals":true}');

create table agent (
    id               text primary key,
    document         jsonb not null,
    presence         text  not null check (presence in ('online', 'away', 'offline')),
    last_assigned_at timestamptz
);
