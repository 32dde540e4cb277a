-- What is done about a kind of trouble, step by step; one without a store is every store's.
create table playbook (
    id         text primary key,
    store      text,
    title      text        not null,
    document   jsonb       not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
create index playbook_title on playbook (title, id);

insert into macro (id, store, title, document, version, changed_at, changed_by) values
    ('parcel-claimed', null, 'Paquete reclamado · Claimed with the carrier', '{"id": "parcel-claimed", "title": "Paquete reclamado · Claimed with the carrier", "texts": {"es": "Hola {customer.name}:\n\nHemos reclamado al transportista el paquete de tu pedido {order.number}. Te escribimos en cuanto nos conteste; no tienes que hacer nada.\n\nUn saludo,\n{store.name}", "en": "Hello {customer.name},\n\nwe have opened a claim with the carrier for the parcel of your order {order.number}. We write as soon as they answer; there is nothing you have to do.\n\nBest regards,\n{store.name}"}, "actions": {"then": "WAITING_THIRD_PARTY"}}', 1, now(), 'estela'),
    ('paid-back', null, 'Te devolvemos el dinero · We pay you back', '{"id": "paid-back", "title": "Te devolvemos el dinero · We pay you back", "texts": {"es": "Hola {customer.name}:\n\nSentimos lo que ha pasado con tu pedido {order.number}. Te devolvemos lo que pagaste por él, por el mismo medio con el que pagaste.\n\nUn saludo,\n{store.name}", "en": "Hello {customer.name},\n\nwe are sorry for what happened to your order {order.number}. We pay back what you paid for it, the way you paid.\n\nBest regards,\n{store.name}"}, "actions": {"then": "SOLVED"}}', 1, now(), 'estela');

insert into playbook (id, store, title, document, version, changed_at, changed_by) values
    ('parcel-lost', null, 'Paquete perdido: reclamar · Lost parcel: claim', '{"id": "parcel-lost", "title": "Paquete perdido: reclamar · Lost parcel: claim", "steps": [{"name": "reason", "kind": "SET_REASON", "reason": "delivery/wismo/lost"}, {"name": "claim", "kind": "OPEN_CLAIM"}, {"name": "tell", "kind": "SEND_MACRO", "macro": "parcel-claimed"}]}', 1, now(), 'estela'),
    ('arrived-damaged', null, 'Llegó dañado: pedir fotos · Damaged: ask for photos', '{"id": "arrived-damaged", "title": "Llegó dañado: pedir fotos · Damaged: ask for photos", "steps": [{"name": "reason", "kind": "SET_REASON", "reason": "delivery/issue/damaged"}, {"name": "photo", "kind": "ASK_PHOTO", "macro": "arrived-damaged"}]}', 1, now(), 'estela'),
    ('settle', null, 'Zanjar: devolver el dinero · Settle: pay back', '{"id": "settle", "title": "Zanjar: devolver el dinero · Settle: pay back", "steps": [{"name": "reason", "kind": "SET_REASON"}, {"name": "refund", "kind": "REQUEST_REFUND"}, {"name": "tell", "kind": "SEND_MACRO", "macro": "paid-back"}, {"name": "solve", "kind": "SOLVE"}]}', 1, now(), 'estela');

-- What was done of a playbook for a ticket: each step once.
create table playbook_step (
    ticket_id uuid        not null references ticket (id),
    playbook  text        not null,
    step      text        not null,
    ref       uuid,
    at        timestamptz not null,
    agent     text        not null,
    primary key (ticket_id, playbook, step)
);

-- How a parcel in trouble is known to its carrier.
alter table report_parcel
    add column tracking_number text;

-- Parcels that carriers were asked to answer for, each once. What they are worth is in minor units.
create table carrier_claim (
    claim_id        uuid primary key,
    ticket_id       uuid        not null references ticket (id),
    shipment_id     text        not null unique,
    carrier         text        not null,
    tracking_number text,
    amount          bigint,
    currency        text,
    opened_by       text        not null,
    opened_at       timestamptz not null
);
create index carrier_claim_ticket on carrier_claim (ticket_id, opened_at);

-- What the shop was asked to pay back, in minor units.
create table refund_request (
    refund_id    uuid primary key,
    ticket_id    uuid        not null references ticket (id),
    order_id     text        not null,
    amount       bigint      not null check (amount > 0),
    currency     text        not null,
    requested_by text        not null,
    requested_at timestamptz not null
);
create index refund_request_order on refund_request (order_id);
create index refund_request_ticket on refund_request (ticket_id, requested_at);

-- How long tickets about the same took, the latest first.
create index report_contact_solved on report_contact (store, reason, day desc, ticket_id) where solved and counts_for = ticket_id;

-- The tickets of incidents on the board.
create index ticket_incident on ticket (incident_id) where incident_id is not null;
