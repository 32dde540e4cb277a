-- Words by which a shop finds people again. They are compared byte by byte, not by language.
create table person_tag (
    person_id text             not null references person,
    store     text             not null,
    tag       text collate "C" not null,
    added_at  timestamptz      not null,
    added_by  text             not null,
    primary key (person_id, tag)
);
create index person_tag_people on person_tag (tag, person_id);
create index person_tag_store on person_tag (store, tag, person_id);

-- What agents write down about a person, for agents only.
create table note (
    note_id    uuid        primary key,
    person_id  text        not null references person,
    store      text        not null,
    text       text        not null,
    author     text        not null,
    at         timestamptz not null,
    changed_at timestamptz not null,
    version    bigint      not null
);
create index note_person on note (person_id, at desc, note_id desc);

-- How a person wants to be written to. Somebody without a row has said nothing.
create table preference (
    person_id  text        primary key references person,
    store      text        not null,
    document   jsonb       not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null
);

-- What is published of it with each contact of the person.
alter table contact add column preferences jsonb;

-- What a person agreed to or took back. Rows are added, never changed; an erasure empties the evidence and ends what was agreed to.
create table consent (
    consent_id   uuid        primary key,
    person_id    text        not null references person,
    store        text        not null,
    purpose      text        not null,
    given        boolean     not null,
    at           timestamptz not null,
    source       text        not null check (source in ('agent', 'shop', 'customer')),
    text_version text        not null,
    evidence     text,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    erased_at    timestamptz
);
create index consent_person on consent (person_id, at desc, consent_id desc);
