-- Saved rules that say whom a shop means. Of one store, or of all where there is none. The last three columns say how far the rule has come since it was
-- written: it begins once every transaction has ended that may not have seen it (barrier), and goes from person to person.
create table segment (
    segment_id text        primary key,
    store      text,
    name       text        not null,
    rule       text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    barrier    bigint,
    looked     bigint      not null default 0,
    looked_to  text        not null default '',
    complete   boolean     not null default false
);
create index segment_name on segment (name, segment_id);

-- Who belongs to which.
create table segment_member (
    segment_id text        not null references segment on delete cascade,
    person_id  text        not null references person,
    since      timestamptz not null,
    primary key (segment_id, person_id)
);
create index segment_member_person on segment_member (person_id);
