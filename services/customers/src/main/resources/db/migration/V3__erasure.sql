-- Whose data was erased, and when: what was placed before stays unknown, whoever tells it again. No personal data stands here.
create table erased (
    store       text        not null,
    customer_id text        not null,
    at          timestamptz not null,
    primary key (store, customer_id)
);

-- The requests, as the proof that they were carried out.
create table erasure (
    erasure_id   uuid        primary key,
    person_id    text        not null,
    store        text        not null,
    customer_ids text[]      not null,
    basis        text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    done_at      timestamptz
);
create index erasure_newest on erasure (requested_at desc, erasure_id desc);
create index erasure_store on erasure (store, requested_at desc, erasure_id desc);
create index erasure_person on erasure (person_id, requested_at desc);
-- A double click asks once.
create unique index erasure_running on erasure (person_id) where done_at is null;

-- Which services have said that they know no more of a customer.
create table erasure_step (
    erasure_id  uuid not null references erasure,
    store       text not null,
    customer_id text not null,
    service     text not null,
    done_at     timestamptz,
    primary key (erasure_id, customer_id, service)
);
create index erasure_step_open on erasure_step (store, customer_id, service) where done_at is null;
