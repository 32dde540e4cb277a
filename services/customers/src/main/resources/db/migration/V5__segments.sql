-- Saved rules that say whom a shop means. Of one store, or of all where there is none, with what their members are not sent. The columns from barrier on say
-- how far the rule has come since it was written: it begins once every transaction has ended that may not have seen it (barrier), and goes from person to
-- person. One that is removed goes round once more, so that whoever belonged to it is told of it no longer.
create table segment (
    segment_id text        primary key,
    store      text,
    name       text        not null,
    rule       text        not null,
    suppressed_notices jsonb not null,
    surveys_suppressed boolean not null,
    told       boolean     not null, -- whether contacts tell, or told, of its members
    removed    boolean     not null default false,
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

-- What follows from the segments they belong to, as last published.
alter table contact add column segments jsonb;
