-- Who has a ticket open at this moment. Nothing is lost with it: open pages say so again every few seconds.
create unlogged table viewer (
    ticket_id uuid        not null,
    agent     text        not null,
    doing     text        not null check (doing in ('VIEWING', 'ANSWERING')),
    since     timestamptz not null,
    until     timestamptz not null,
    primary key (ticket_id, agent)
);
create index viewer_over on viewer (until);

-- Tickets that have to do with each other, once in each direction.
create table ticket_link (
    ticket_id uuid        not null references ticket (id),
    other_id  uuid        not null references ticket (id),
    agent     text        not null,
    at        timestamptz not null,
    primary key (ticket_id, other_id)
);

-- Who wants to know what becomes of a ticket, and up to which version they do.
create table follower (
    ticket_id    uuid        not null references ticket (id),
    agent        text        not null,
    since        timestamptz not null,
    seen_version bigint      not null,
    primary key (agent, ticket_id)
);
create index follower_ticket on follower (ticket_id);

-- Who was called by a note.
create table mention (
    message_id uuid        not null references message (id),
    agent      text        not null,
    ticket_id  uuid        not null references ticket (id),
    at         timestamptz not null,
    read_at    timestamptz,
    primary key (message_id, agent)
);
create index mention_agent on mention (agent, at desc, message_id desc);
create index mention_unread on mention (agent) where read_at is null;

-- What was said moves to a ticket of its own with the mail it came by.
create index received_mail_message on received_mail (message_id) where message_id is not null;

-- Lists of tickets that agents come back to.
create table saved_view (
    view_id  uuid primary key,
    owner    text        not null,
    name     text        not null,
    shared   boolean     not null,
    document jsonb       not null,
    saved_at timestamptz not null
);
create index saved_view_owner on saved_view (owner, name, view_id);
create index saved_view_shared on saved_view (name, view_id) where shared;
