-- The little this service needs of a store, an order, a shipment and a customer. The newest version wins; a row of version 0 only holds the place
-- (and the lock) of an order whose parcels are known before itself.
create table store_copy (
    store     text primary key,
    name      text   not null,
    zone      text   not null,
    languages jsonb  not null,
    version   bigint not null
);

create table order_copy (
    order_id      text primary key,
    version       bigint  not null default 0,
    store         text,
    customer_id   text,
    number        text,
    locale        text,
    lane          text,
    deliver_by    timestamptz,
    parcels       int     not null default 0,
    shipped_whole boolean not null default false,
    cancelled_at  timestamptz,
    returned_at   timestamptz,
    delivered_at  timestamptz,
    event_id      text,
    event_type    text
);

create table shipment_copy (
    shipment_id           text primary key,
    order_id              text    not null,
    version               bigint  not null,
    tracked               boolean not null,
    carrier               text,
    service               text,
    deliver_by            timestamptz,
    delivered_at          timestamptz,
    returned_at           timestamptz,
    incident_since        timestamptz,
    event_id              text    not null,
    event_type            text    not null,
    delivered_version     bigint,
    delivered_event_id    text,
    delivered_event_type  text,
    delivered_traceparent text
);
create index shipment_copy_order on shipment_copy (order_id);

-- Tickets that trouble with an order opened. The order may become known after them.
create table ticket_copy (
    ticket_id          text primary key,
    order_id           text,
    shipment_id        text,
    version            bigint not null,
    status             text   not null,
    solved_at          timestamptz,
    event_id           text   not null,
    event_type         text   not null,
    solved_version     bigint,
    solved_event_id    text,
    solved_traceparent text
);
create index ticket_copy_order on ticket_copy (order_id);

-- Whether somebody can be reached, not how: addresses stay with those who write to people.
create table contact_copy (
    store       text    not null,
    customer_id text    not null,
    person_id   text    not null,
    addressed   boolean not null,
    locale      text,
    version     bigint  not null,
    primary key (store, customer_id)
);

create table invitation (
    id                uuid primary key,
    kind              text        not null check (kind in ('delivery', 'recovery')),
    order_id          text        not null,
    store             text        not null,
    customer_id       text        not null,
    person_id         text        not null,
    shipment_id       text,
    carrier           text,
    service           text,
    lane              text,
    deliver_by        timestamptz,
    delivered_at      timestamptz,
    ticket_id         text,
    status            text        not null check (status in ('planned', 'invited', 'reminded', 'answered', 'expired', 'skipped')),
    reason            text,
    version           bigint      not null,
    planned_at        timestamptz not null,
    first_due_at      timestamptz not null,
    due_at            timestamptz not null,
    invited_at        timestamptz,
    reminded_at       timestamptz,
    reminder_reason   text,
    expires_at        timestamptz,
    answered_at       timestamptz,
    changed_at        timestamptz,
    on_time           boolean,
    solved            boolean,
    score             int check (score between 1 and 5),
    comment           text check (length(comment) <= 2000),
    low_score_at      timestamptz,
    cause_event_id    text        not null,
    cause_type        text        not null,
    cause_traceparent text,
    check (kind = 'recovery' or delivered_at is not null),
    -- Nobody is asked twice about one delivery, or about the trouble with one order, whatever the code believes.
    unique (order_id, kind)
);
create index invitation_list on invitation (planned_at desc, id desc);
create index invitation_store on invitation (store, planned_at desc, id desc);
create index invitation_status on invitation (status, planned_at desc, id desc);
create index invitation_customer on invitation (customer_id, planned_at desc, id desc);
create index invitation_owner on invitation (store, customer_id);
create index invitation_planned on invitation (store) where status = 'planned';
create index invitation_person on invitation (person_id, invited_at);
create index invitation_answered on invitation (answered_at desc, id desc) where answered_at is not null;
create index invitation_answered_store on invitation (store, answered_at desc, id desc) where answered_at is not null;
-- Scores are read from the index alone.
create index invitation_scores on invitation (invited_at, store)
    include (kind, carrier, service, lane, answered_at, score, on_time, solved, deliver_by, delivered_at) where invited_at is not null;
