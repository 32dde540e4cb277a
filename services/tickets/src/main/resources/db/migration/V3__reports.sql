-- What an order is of and who carries it, for reports.
alter table order_copy
    add column skus     text[] not null default '{}',
    add column carriers text[] not null default '{}';

-- Time that agents spend on a ticket, a visit a row.
create table ticket_work (
    ticket_id uuid        not null references ticket (id),
    id        uuid        not null,
    agent     text        not null,
    at        timestamptz not null,
    seconds   int         not null check (seconds between 1 and 3600),
    primary key (ticket_id, id) include (seconds)
);

-- Each ticket as reports count it, written with it. One that was merged counts for the other: no contact of its own, what it cost is.
create table report_contact (
    ticket_id           uuid primary key references ticket (id),
    counts_for          uuid    not null,
    store               text    not null,
    day                 date    not null,
    reason              text    not null,
    order_id            text,
    shipment_id         text,
    first_reply_seconds bigint,
    resolution_seconds  bigint,
    solved              boolean not null,
    solved_at_first     boolean not null
);
create index report_contact_day on report_contact (store, day) where counts_for = ticket_id;
create index report_contact_counts_for on report_contact (counts_for, ticket_id);

-- Who carries the parcels that were in trouble.
create table report_parcel (
    shipment_id text primary key,
    carrier     text not null
);

-- What each order is counted as; an empty text stands for what is not known.
create table report_order (
    order_id text primary key,
    day      date   not null,
    store    text   not null,
    skus     text[] not null,
    carriers text[] not null
);

-- Orders of a day: all of a store, by sku, by carrier, by both. Slots are added up; they keep those who count at the same time from waiting for each other.
create table report_orders (
    store      text    not null,
    by_sku     boolean not null,
    by_carrier boolean not null,
    day        date    not null,
    sku        text    not null,
    carrier    text    not null,
    slot       int     not null,
    orders     bigint  not null,
    primary key (store, by_sku, by_carrier, day, sku, carrier, slot)
);
