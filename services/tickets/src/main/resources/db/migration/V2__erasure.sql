-- Whoever is erased is looked for by every address they wrote from.
create index ticket_requester_phone on ticket (requester_phone, store) where requester_phone is not null;
