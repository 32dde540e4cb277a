create table deed (
    event_id text not null,
    name     text not null,
    at       timestamptz not null
);
