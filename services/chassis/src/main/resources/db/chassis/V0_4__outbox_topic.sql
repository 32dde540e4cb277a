-- Which topic of that name the outbox's rows went to: one that was deleted and made anew has another id, and gets them again.
create table outbox_topic (
    topic    text primary key,
    topic_id text not null
);
