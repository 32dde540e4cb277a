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
    deliver_by        timestamptz,
    delivered_at      timestamptz,
    parcel_version    bigint      not null,
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

-- What customers contact a shop about; a shop grows its own tree from this one.
create table reason (
    path     text primary key,
    document jsonb not null
);
insert into reason (path, document) values
    ('delivery', '{"path": "delivery", "names": {"es": "Entrega", "en": "Delivery"}, "words": {"es": [], "en": []}, "active": true}'),
    ('delivery/wismo', '{"path": "delivery/wismo", "names": {"es": "¿Dónde está mi pedido?", "en": "Where is my order?"}, "words": {"es": ["dónde está", "cuándo llega", "seguimiento", "no ha llegado", "no me ha llegado"], "en": ["where is my order", "when will it arrive", "tracking", "has not arrived", "hasn''t arrived"]}, "active": true}'),
    ('delivery/wismo/normal', '{"path": "delivery/wismo/normal", "names": {"es": "En camino y en plazo", "en": "On its way and in time"}, "words": {"es": ["cuándo llega", "seguimiento"], "en": ["when will it arrive", "tracking number"]}, "active": true}'),
    ('delivery/wismo/stuck', '{"path": "delivery/wismo/stuck", "names": {"es": "Parado más de una semana", "en": "Stuck for over a week"}, "words": {"es": ["parado", "bloqueado", "no se mueve"], "en": ["stuck", "not moving"]}, "active": true}'),
    ('delivery/wismo/lost', '{"path": "delivery/wismo/lost", "names": {"es": "Perdido más de diez días", "en": "Lost for over ten days"}, "words": {"es": ["perdido", "extraviado"], "en": ["lost", "missing parcel"]}, "active": true}'),
    ('delivery/wismo/not_shipped', '{"path": "delivery/wismo/not_shipped", "names": {"es": "Sin enviar", "en": "Not shipped yet"}, "words": {"es": ["no ha salido", "sin enviar", "preparación"], "en": ["not shipped", "still processing"]}, "active": true}'),
    ('delivery/wismo/pickup_point', '{"path": "delivery/wismo/pickup_point", "names": {"es": "En punto de recogida", "en": "At the pick-up point"}, "words": {"es": ["punto de recogida", "recoger", "oficina"], "en": ["pick-up point", "pickup point", "collect"]}, "active": true}'),
    ('delivery/wismo/at_neighbours', '{"path": "delivery/wismo/at_neighbours", "names": {"es": "En casa de un vecino", "en": "At the neighbours"}, "words": {"es": ["vecino", "portería"], "en": ["neighbour", "neighbor"]}, "active": true}'),
    ('delivery/issue', '{"path": "delivery/issue", "names": {"es": "Problema con la entrega", "en": "Problem with the delivery"}, "words": {"es": ["problema con la entrega"], "en": ["delivery problem"]}, "active": true}'),
    ('delivery/issue/attempt_failed', '{"path": "delivery/issue/attempt_failed", "names": {"es": "Entrega fallida", "en": "Failed attempt"}, "words": {"es": ["ausente", "no estaba en casa", "intento de entrega"], "en": ["nobody at home", "failed attempt"]}, "active": true}'),
    ('delivery/issue/incomplete', '{"path": "delivery/issue/incomplete", "names": {"es": "Pedido incompleto", "en": "Incomplete order"}, "words": {"es": ["incompleto", "falta", "faltan"], "en": ["incomplete", "missing item", "part is missing"]}, "active": true}'),
    ('delivery/issue/incorrect', '{"path": "delivery/issue/incorrect", "names": {"es": "Artículo equivocado", "en": "Wrong item"}, "words": {"es": ["equivocado", "otro artículo", "no es lo que pedí"], "en": ["wrong item", "not what i ordered"]}, "active": true}'),
    ('delivery/issue/damaged', '{"path": "delivery/issue/damaged", "names": {"es": "Llegó dañado", "en": "Arrived damaged"}, "words": {"es": ["roto", "dañado", "golpe"], "en": ["broken", "damaged"]}, "active": true}'),
    ('delivery/issue/not_received', '{"path": "delivery/issue/not_received", "names": {"es": "Figura entregado y no está", "en": "Delivered but not received"}, "words": {"es": ["pone entregado", "figura como entregado", "no lo he recibido"], "en": ["says delivered", "not received"]}, "active": true}'),
    ('return', '{"path": "return", "names": {"es": "Devoluciones", "en": "Returns"}, "words": {"es": ["devolver", "devolución"], "en": ["return"]}, "active": true}'),
    ('return/how', '{"path": "return/how", "names": {"es": "Cómo devolver", "en": "How to return"}, "words": {"es": ["cómo devuelvo", "cómo puedo devolver"], "en": ["how do i return", "how can i return"]}, "active": true}'),
    ('return/refund', '{"path": "return/refund", "names": {"es": "Estado del reembolso", "en": "State of the refund"}, "words": {"es": ["reembolso", "abono", "mi dinero"], "en": ["refund", "money back"]}, "active": true}'),
    ('return/exchange', '{"path": "return/exchange", "names": {"es": "Cambio", "en": "Exchange"}, "words": {"es": ["cambiar", "otra talla", "cambio"], "en": ["exchange", "another size"]}, "active": true}'),
    ('return/withdrawal', '{"path": "return/withdrawal", "names": {"es": "Desistimiento", "en": "Withdrawal"}, "words": {"es": ["desistir", "desistimiento"], "en": ["withdraw from"]}, "active": true}'),
    ('order', '{"path": "order", "names": {"es": "Pedido", "en": "Order"}, "words": {"es": [], "en": []}, "active": true}'),
    ('order/change', '{"path": "order/change", "names": {"es": "Cambiar el pedido", "en": "Change the order"}, "words": {"es": ["modificar", "añadir", "quitar"], "en": ["change my order", "add to my order", "remove"]}, "active": true}'),
    ('order/address', '{"path": "order/address", "names": {"es": "Cambiar la dirección", "en": "Change the address"}, "words": {"es": ["dirección", "código postal"], "en": ["address", "postcode"]}, "active": true}'),
    ('order/cancel', '{"path": "order/cancel", "names": {"es": "Anular el pedido", "en": "Cancel the order"}, "words": {"es": ["anular", "cancelar"], "en": ["cancel"]}, "active": true}'),
    ('order/invoice', '{"path": "order/invoice", "names": {"es": "Copia de factura", "en": "Copy of the invoice"}, "words": {"es": ["factura"], "en": ["invoice"]}, "active": true}'),
    ('order/payment', '{"path": "order/payment", "names": {"es": "Pago", "en": "Payment"}, "words": {"es": ["pago", "tarjeta", "cobrado"], "en": ["payment", "charged", "card"]}, "active": true}'),
    ('product', '{"path": "product", "names": {"es": "Producto", "en": "Product"}, "words": {"es": [], "en": []}, "active": true}'),
    ('product/question', '{"path": "product/question", "names": {"es": "Pregunta sobre el producto", "en": "Question about the product"}, "words": {"es": ["compatible", "medidas", "cómo funciona"], "en": ["compatible", "how does it work"]}, "active": true}'),
    ('product/defect', '{"path": "product/defect", "names": {"es": "Defecto o garantía", "en": "Defect or guarantee"}, "words": {"es": ["garantía", "defecto", "no funciona"], "en": ["guarantee", "warranty", "does not work", "faulty"]}, "active": true}'),
    ('product/availability', '{"path": "product/availability", "names": {"es": "Disponibilidad", "en": "Availability"}, "words": {"es": ["disponible", "stock", "agotado"], "en": ["in stock", "available", "sold out"]}, "active": true}'),
    ('product/spare_part', '{"path": "product/spare_part", "names": {"es": "Pieza perdida", "en": "Lost part"}, "words": {"es": ["pieza", "recambio"], "en": ["spare part", "lost part"]}, "active": true}'),
    ('account', '{"path": "account", "names": {"es": "Cuenta", "en": "Account"}, "words": {"es": [], "en": []}, "active": true}'),
    ('account/unreachable', '{"path": "account/unreachable", "names": {"es": "No se le puede contactar", "en": "Cannot be reached"}, "words": {"es": [], "en": []}, "active": true}'),
    ('account/data', '{"path": "account/data", "names": {"es": "Datos personales", "en": "Personal data"}, "words": {"es": ["mis datos", "borrar mis datos", "protección de datos"], "en": ["my data", "delete my account"]}, "active": true}'),
    ('feedback', '{"path": "feedback", "names": {"es": "Opinión", "en": "Feedback"}, "words": {"es": [], "en": []}, "active": true}'),
    ('feedback/low_score', '{"path": "feedback/low_score", "names": {"es": "Descontento en la encuesta", "en": "Unhappy in the survey"}, "words": {"es": [], "en": []}, "active": true}'),
    ('feedback/complaint', '{"path": "feedback/complaint", "names": {"es": "Queja", "en": "Complaint"}, "words": {"es": ["queja", "reclamación", "hoja de reclamaciones"], "en": ["complaint"]}, "active": true}'),
    ('feedback/praise', '{"path": "feedback/praise", "names": {"es": "Elogio", "en": "Praise"}, "words": {"es": ["gracias", "encantada", "encantado"], "en": ["thank you", "love it"]}, "active": true}'),
    ('other', '{"path": "other", "names": {"es": "Otro", "en": "Other"}, "words": {"es": [], "en": []}, "active": true}'),
    ('other/not_for_us', '{"path": "other/not_for_us", "names": {"es": "No va con la tienda", "en": "None of the shop''s business"}, "words": {"es": [], "en": []}, "active": true}');

-- Answers that are given again and again; one without a store is every store's. A shop writes its own beside these.
create table macro (
    id         text primary key,
    store      text,
    title      text        not null,
    document   jsonb       not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
create index macro_title on macro (title, id);
insert into macro (id, store, title, document, version, changed_at, changed_by) values
    ('where-is-my-order', null, 'Pedido en camino · On its way', '{"id": "where-is-my-order", "title": "Pedido en camino · On its way", "texts": {"es": "Hola {customer.name}:\n\nTu pedido {order.number} está en camino. Te escribimos en cuanto el transportista nos dé una fecha.\n\nUn saludo,\n{agent.name}\n{store.name}", "en": "Hello {customer.name},\n\nyour order {order.number} is on its way. We write to you as soon as the carrier gives us a date.\n\nBest regards,\n{agent.name}\n{store.name}"}, "actions": {"then": "WAITING_THIRD_PARTY", "reason": "delivery/wismo/normal", "snoozeHours": 48}}', 1, now(), 'estela'),
    ('arrived-damaged', null, 'Llegó dañado: pedir fotos · Damaged: ask for photos', '{"id": "arrived-damaged", "title": "Llegó dañado: pedir fotos · Damaged: ask for photos", "texts": {"es": "Hola {customer.name}:\n\nSentimos que tu pedido {order.number} no llegara bien. ¿Nos mandas una o dos fotos del daño y del embalaje? Con ellas lo arreglamos.\n\nUn saludo,\n{agent.name}\n{store.name}", "en": "Hello {customer.name},\n\nwe are sorry that your order {order.number} did not arrive well. Could you send us one or two photos of the damage and the packaging? With them we can put it right.\n\nBest regards,\n{agent.name}\n{store.name}"}, "actions": {"then": "WAITING_CUSTOMER", "reason": "delivery/issue/damaged"}}', 1, now(), 'estela'),
    ('how-to-return', null, 'Cómo devolver · How to return', '{"id": "how-to-return", "title": "Cómo devolver · How to return", "texts": {"es": "Hola {customer.name}:\n\nPara devolver algo del pedido {order.number}, responde a este correo con los artículos y el motivo, y te enviamos la etiqueta.\n\nUn saludo,\n{agent.name}\n{store.name}", "en": "Hello {customer.name},\n\nto return something of order {order.number}, answer this mail with the items and why, and we send you the label.\n\nBest regards,\n{agent.name}\n{store.name}"}, "actions": {"then": "WAITING_CUSTOMER", "reason": "return/how"}}', 1, now(), 'estela'),
    ('solved', null, 'Resuelto: despedida · Solved: goodbye', '{"id": "solved", "title": "Resuelto: despedida · Solved: goodbye", "texts": {"es": "Hola {customer.name}:\n\nCreemos que con esto queda resuelto. Si no es así, responde a este correo y seguimos en el ticket {ticket.number}.\n\nUn saludo,\n{agent.name}\n{store.name}", "en": "Hello {customer.name},\n\nwe believe that this is solved now. If it is not, answer this mail and we go on in ticket {ticket.number}.\n\nBest regards,\n{agent.name}\n{store.name}"}, "actions": {"then": "SOLVED"}}', 1, now(), 'estela');

-- What was said. Names and words stay in this service.
create table message (
    id          uuid primary key,
    ticket_id   uuid        not null references ticket (id),
    at          timestamptz not null,
    kind        text        not null check (kind in ('RECEIVED', 'REPLY', 'NOTE')),
    channel     text        not null,
    author_kind text        not null,
    author      text,
    text        text        not null,
    state       text        not null check (state in ('THERE', 'LEAVING', 'READY', 'SENT', 'FAILED', 'TAKEN_BACK')),
    leaves_at   timestamptz,
    then_status text
);
create index message_ticket on message (ticket_id, at, id);

-- Mails as they leave, byte for byte: the answers of agents, and receipts for what came in.
create table outgoing_mail (
    mail_id     uuid primary key,
    ticket_id   uuid        not null references ticket (id),
    kind        text        not null check (kind in ('REPLY', 'RECEIPT')),
    ref         text        not null unique,
    recipient   text        not null,
    raw         bytea       not null,
    status      text        not null check (status in ('ready', 'leased', 'waiting', 'sent', 'failed')),
    attempts    int         not null default 0,
    error       text,
    lease_owner uuid,
    lease_until timestamptz,
    created_at  timestamptz not null,
    sent_at     timestamptz
);
create index outgoing_mail_unsent on outgoing_mail (created_at, mail_id) where status in ('ready', 'leased');
create index outgoing_mail_ticket on outgoing_mail (ticket_id, created_at);
create index outgoing_mail_receipts on outgoing_mail (lower(recipient), created_at) where kind = 'RECEIPT';

-- How far each mailbox has been read, and by whom at the moment. A new uid_validity means that the mailbox was made anew.
create table mailbox (
    name         text primary key,
    uid_validity bigint      not null,
    uid          bigint      not null,
    lease_owner  uuid        not null,
    lease_until  timestamptz not null
);

-- Every mail that came, once, and what became of it. Its words stand in message, where they became part of a conversation.
create table received_mail (
    store       text        not null,
    ref         text        not null,
    mailbox     text        not null,
    kind        text        not null check (kind in ('MESSAGE', 'AUTOMATIC', 'BOUNCE', 'COMPLAINT')),
    outcome     text        not null check (outcome in ('OPENED', 'APPENDED', 'NOTED', 'BOUNCED', 'IGNORED', 'FAILED')),
    ticket_id   uuid references ticket (id),
    message_id  uuid references message (id),
    error       text,
    received_at timestamptz not null,
    primary key (store, ref)
);

create table attachment (
    id         uuid primary key,
    ticket_id  uuid    not null references ticket (id),
    message_id uuid    not null references message (id),
    name       text    not null,
    type       text    not null,
    size       int     not null,
    content    bytea   not null
);
create index attachment_ticket on attachment (ticket_id, message_id, id);

create index ticket_merged on ticket (merged_into) where merged_into is not null;
create index ticket_first_reply on ticket (store, first_replied_at desc) where first_replied_at is not null;

-- What was given to customers for their trouble, in minor units.
create table gesture (
    id          uuid primary key,
    ticket_id   uuid        not null references ticket (id),
    incident    text        not null,
    store       text        not null,
    customer_id text,
    order_id    text,
    kind        text        not null check (kind in ('VOUCHER', 'SHIPPING_REFUND', 'CREDIT')),
    amount      bigint      not null check (amount > 0),
    currency    text        not null,
    reason      text        not null,
    status      text        not null check (status in ('PROPOSED', 'GRANTED', 'DECLINED')),
    agent       text        not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    code        text unique,
    version     bigint      not null
);
-- Nobody gives twice for one incident, whatever the code believes.
create unique index gesture_once on gesture (incident) where status <> 'DECLINED';
create index gesture_agent on gesture (store, agent, proposed_at) where status <> 'DECLINED';
create index gesture_customer on gesture (store, customer_id, proposed_at) where status <> 'DECLINED';
create index gesture_ticket on gesture (ticket_id);
create index gesture_proposed on gesture (proposed_at, id) where status = 'PROPOSED';
