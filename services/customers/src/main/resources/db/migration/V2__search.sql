-- What agents find orders by, one row per order: a read model of estela.order, estela.order-contact and estela.shipment. Each of them writes its own columns;
-- keys are what stands in search_key for this row.
create table search_order (
    doc_id          bigint      generated always as identity primary key,
    order_id        text        not null unique,
    keys            text[]      not null default '{}',
    placed_at       timestamptz,
    store           text,
    customer_id     text,
    order_version   bigint      not null default 0,
    number          text,
    status          text,
    delivery        text,
    currency        text,
    total           bigint,
    items           jsonb       not null default '[]',
    parcels         text[]      not null default '{}',
    contact_version bigint      not null default 0,
    name            text,
    recipient       text,
    email           text,
    phone           text,
    phone_given     text,
    city            text,
    postal_code     text,
    carrier         text,
    scan_status     text,
    scanned_at      timestamptz
) with (fillfactor = 85);

-- One row per order and thing it is found by: a letter for the field and the word, the newest orders last. Bytes are compared, not languages. The signature
-- says which words the order does not hold: most entries of a frequent word are passed over by it.
create table search_key (
    key       text collate "C" not null,
    placed_at timestamptz      not null,
    doc_id    bigint           not null,
    signature bigint           not null,
    primary key (key, placed_at, doc_id) include (signature)
);

-- Every word of names, towns and items, and what is left of it when letters are left out: a mistyped word leads to the right one.
create table search_word (
    word text collate "C" primary key
);
create table search_variant (
    variant text collate "C" not null,
    word    text collate "C" not null,
    primary key (variant, word)
);
