-- By which ids somebody was known who has been erased: what cannot be handled and names them, told of the time before, is kept without its words.
create table erased_name (
    name      text        primary key,
    erased_at timestamptz not null
);
