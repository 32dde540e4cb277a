-- Whose personal data must not be passed on any more, of orders placed until then. No personal data stands here.
create table erased_customer (
    store       text        not null,
    customer_id text        not null,
    at          timestamptz not null,
    primary key (store, customer_id)
);
