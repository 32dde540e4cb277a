-- Who may sign in. Times are those of the database: a session runs in real time, whatever the business clock says.
create table account (
    id text primary key,
    name text not null,
    roles text[] not null,
    stores text[] not null default '{}',
    language text not null default 'en',
    zone text not null default 'UTC',
    password_hash text not null,
    must_change boolean not null default true,
    active boolean not null default true,
    failures integer not null default 0,
    locked_until timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
);

-- Only the hash of what the browser holds.
create table session (
    hash text primary key,
    account_id text not null references account (id) on delete cascade,
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null
);
create index session_of_account on session (account_id);
create index session_end on session (expires_at);
