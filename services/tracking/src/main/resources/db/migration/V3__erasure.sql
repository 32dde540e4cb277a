-- Whoever is erased has parcels, and carriers write names into their scans.
create index shipment_customer on shipment (customer_id, store) where customer_id is not null;
