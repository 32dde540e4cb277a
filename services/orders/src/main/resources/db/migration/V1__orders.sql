-- The shop fronts. The document is the store as it was put; the version is its ETag.
create table store_front (
    store    text   primary key,
    version  bigint not null,
    document jsonb  not null
);

-- One row per order: state is everything said about it, the other columns are what lists are filtered and sorted by. They are null while only parcels
-- of the order are known. No personal data: that passes through to estela.order-contact.
create table customer_order (
    order_id    text        primary key,
    store       text,
    number      text,
    customer_id text,
    status      text,
    placed_at   timestamptz,
    updated_at  timestamptz,
    version     bigint      not null default 0,
    state       jsonb
);
create index customer_order_placed_at on customer_order (placed_at desc, order_id) where placed_at is not null;
create index customer_order_store on customer_order (store, placed_at desc, order_id) where placed_at is not null;
create index customer_order_status on customer_order (status, placed_at desc, order_id) where placed_at is not null;
create index customer_order_customer on customer_order (customer_id, placed_at desc, order_id) where placed_at is not null;
create index customer_order_number on customer_order (number, placed_at desc, order_id) where placed_at is not null;

-- What came for an order, and what came of it.
create table order_history (
    id          bigint      generated always as identity primary key,
    order_id    text        not null,
    event_id    text        not null,
    type        text        not null,
    at          timestamptz not null,
    received_at timestamptz not null,
    changes     jsonb       not null,
    published   jsonb       not null,
    reason      text
);
create index order_history_order on order_history (order_id, id);

create table stock_level (
    store      text        not null,
    sku        text        not null,
    available  bigint      not null,
    updated_at timestamptz not null,
    rank       text        not null,
    event_id   text        not null,
    type       text        not null,
    primary key (store, sku)
);
create index stock_level_sku on stock_level (sku, store);
