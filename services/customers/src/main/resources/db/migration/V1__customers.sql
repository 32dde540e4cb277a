-- The little this service needs of a store.
create table store_copy (
    store   text primary key,
    zone    text not null,
    country text not null,
    version bigint not null
);

-- A person of one store. Several customer ids may be the same person.
create table person (
    person_id text primary key,
    store     text not null,
    since     timestamptz not null
);
create index person_store on person (store, person_id);

-- What a person is recognised by, and how it became known: matched_kind and matched_value say which value brought a new customer id to a person known before.
create table identity (
    store         text not null,
    kind          text not null check (kind in ('customer', 'email', 'phone')),
    value         text not null,
    person_id     text not null references person,
    matched_kind  text,
    matched_value text,
    order_id      text not null,
    since         timestamptz not null,
    primary key (store, kind, value)
);
create index identity_person on identity (person_id);
create index identity_order on identity (order_id);
create index identity_value on identity (kind, value, person_id);

-- The personal part of each order, newest version only. It is the fact; table contact is what follows from it.
create table order_contact (
    order_id    text primary key,
    store       text not null,
    customer_id text not null,
    version     bigint not null,
    placed_at   timestamptz not null,
    name        text,
    email       text,
    phone       text,
    phone_given text,
    locale      text
);
create index order_contact_customer on order_contact (store, customer_id, placed_at desc);
create index order_contact_unread_phone on order_contact (store) where phone is null and phone_given is not null;

-- How to reach a customer id, as last published on estela.contact.
create table contact (
    store       text not null,
    customer_id text not null,
    person_id   text not null references person,
    name        text,
    email       text,
    phone       text,
    locale      text,
    placed_at   timestamptz not null,
    version     bigint not null,
    primary key (store, customer_id)
);
create index contact_person on contact (person_id, placed_at desc);

-- One line per event. The words are rendered from phrase and parameters when somebody reads; no personal data stands here.
create table line (
    line_id         uuid primary key,
    origin_event_id text not null unique,
    origin_type     text not null,
    at              timestamptz not null,
    rank            smallint not null,
    kind            text not null,
    phrase          text not null,
    parameters      jsonb not null,
    subject         text not null,
    order_id        text,
    store           text,
    customer_id     text,
    cause_event_id  text,
    cause_type      text
);
create index line_order on line (order_id, at desc, rank desc, line_id desc);
create index line_customer on line (customer_id, store, at desc, rank desc, line_id desc);
create index line_without_order on line (subject) where order_id is null;
create index line_without_customer on line (order_id) where customer_id is null;
