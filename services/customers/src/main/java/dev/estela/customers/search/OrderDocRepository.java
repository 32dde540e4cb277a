package dev.estela.customers.search;

import static dev.estela.chassis.sql.Rows.instantOrNull;
import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;
import static dev.estela.chassis.sql.Rows.textOrNull;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrderDocRepository {
    static final String COLUMNS = """
            d.doc_id, d.order_id, cast(to_jsonb(d.keys) as text), d.placed_at, d.store, d.customer_id, d.order_version, d.number, d.status, d.delivery,
            d.currency, d.total, cast(d.items as text), cast(to_jsonb(d.parcels) as text), d.contact_version, d.name, d.recipient, d.email, d.phone, d.phone_given,
            d.city, d.postal_code, d.carrier, d.scan_status, d.scanned_at""";
    private static final String ENSURE = """
            insert into search_order (order_id)
            select id from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as wanted(id) order by id
            on conflict do nothing""";
    private static final String LOCK = """
            select %s from search_order d
            where d.order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            order by d.order_id for update""".formatted(COLUMNS);
    private static final String SAVE = """
            update search_order d set keys = n.keys, placed_at = n."placedAt", store = n.store, customer_id = n."customerId",
                order_version = n."orderVersion", number = n.number, status = n.status, delivery = n.delivery, currency = n.currency,
                total = n.total, items = n.items, parcels = n.parcels, contact_version = n."contactVersion", name = n.name,
                recipient = n.recipient, email = n.email, phone = n.phone, phone_given = n."phoneGiven", city = n.city, postal_code = n."postalCode",
                carrier = n.carrier, scan_status = n."scanStatus", scanned_at = n."scannedAt"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as n("docId" bigint, keys text[], "placedAt" timestamptz,
                store text, "customerId" text, "orderVersion" bigint, number text, status text, delivery text, currency text,
                total bigint, items jsonb, parcels text[], "contactVersion" bigint, name text, recipient text, email text, phone text,
                "phoneGiven" text, city text, "postalCode" text, carrier text, "scanStatus" text, "scannedAt" timestamptz)
            where d.doc_id = n."docId" """;

    private final Sql sql;
    private final Json json;

    OrderDocRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** The rows of these orders, made where there are none, and nobody else's to change until the transaction ends. */
    Uni<List<OrderDoc>> lock(Collection<String> orderIds) {
        String ids = sql.rows(List.copyOf(orderIds));
        return sql.execute(ENSURE, ids).chain(() -> sql.list(LOCK, this::doc, ids));
    }

    Uni<Void> save(List<OrderDoc> docs) {
        return docs.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(SAVE, sql.rows(docs.stream().map(Row::of).toList()))
                        .replaceWithVoid();
    }

    OrderDoc doc(Object[] row) {
        return new OrderDoc(
                number(row[0]),
                text(row[1]),
                new TreeSet<>(List.of(json.read(text(row[2]), String[].class))),
                instantOrNull(row[3]),
                textOrNull(row[4]),
                textOrNull(row[5]),
                new OrderDoc.Bought(
                        number(row[6]),
                        textOrNull(row[7]),
                        textOrNull(row[8]),
                        textOrNull(row[9]),
                        textOrNull(row[10]),
                        row[11] == null ? null : number(row[11]),
                        List.of(json.read(text(row[12]), OrderSaid.Item[].class)),
                        List.of(json.read(text(row[13]), String[].class))),
                new OrderDoc.Buyer(
                        number(row[14]),
                        textOrNull(row[15]),
                        textOrNull(row[16]),
                        textOrNull(row[17]),
                        textOrNull(row[18]),
                        textOrNull(row[19]),
                        textOrNull(row[20]),
                        textOrNull(row[21])),
                new OrderDoc.Scanned(textOrNull(row[22]), textOrNull(row[23]), instantOrNull(row[24])));
    }

    /** The row as the statement takes it. */
    record Row(
            long docId,
            SortedSet<String> keys,
            @Nullable Instant placedAt,
            @Nullable String store,
            @Nullable String customerId,
            long orderVersion,
            @Nullable String number,
            @Nullable String status,
            @Nullable String delivery,
            @Nullable String currency,
            @Nullable Long total,
            List<OrderSaid.Item> items,
            List<String> parcels,
            long contactVersion,
            @Nullable String name,
            @Nullable String recipient,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String phoneGiven,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String carrier,
            @Nullable String scanStatus,
            @Nullable Instant scannedAt) {

        static Row of(OrderDoc doc) {
            var bought = doc.bought();
            var buyer = doc.buyer();
            return new Row(
                    doc.docId(),
                    doc.keys(),
                    doc.placedAt(),
                    doc.store(),
                    doc.customerId(),
                    bought.version(),
                    bought.number(),
                    bought.status(),
                    bought.delivery(),
                    bought.currency(),
                    bought.total(),
                    bought.items(),
                    bought.parcels(),
                    buyer.version(),
                    buyer.name(),
                    buyer.recipient(),
                    buyer.email(),
                    buyer.phone(),
                    buyer.phoneGiven(),
                    buyer.city(),
                    buyer.postalCode(),
                    doc.scanned().carrier(),
                    doc.scanned().status(),
                    doc.scanned().at());
        }
    }
}
