package dev.estela.bench.search;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Fills the read model with so many orders, as rows: the service itself would take hours for ten million. */
final class Warehouse {
    static final String STORE = "bench";
    private static final String ORDERS =
            "copy customers.search_order (doc_id, order_id, keys, placed_at, store, customer_id, order_version, number, status, delivery, currency, total,"
                    + " items, parcels, contact_version, name, email, phone, city, postal_code, carrier, scan_status, scanned_at) from stdin";
    private static final String KEYS = "copy customers.search_key (key, placed_at, doc_id, signature) from stdin";
    private static final String WORDS = "copy customers.search_word (word) from stdin";
    private static final String VARIANTS = """
            insert into customers.search_variant (variant, word)
            with one as (select word, left(word, i - 1) || substr(word, i + 1) v from customers.search_word, generate_series(1, length(word)) i where length(word) >= 4),
                 two as (select word, left(v, i - 1) || substr(v, i + 1) v from one, generate_series(1, length(v)) i where length(word) >= 8)
            select word, word from customers.search_word union select v, word from one union select v, word from two""";

    private final Stack stack;

    Warehouse(Stack stack) {
        this.stack = stack;
    }

    void fill(int from, int to) throws Exception {
        stack.execute(
                "alter table customers.search_key drop constraint search_key_pkey", "set maintenance_work_mem = '1GB'");
        copy(ORDERS, out -> orders(out, from, to));
        copy(KEYS, out -> keys(out, from, to));
        stack.execute(
                "set maintenance_work_mem = '1GB'",
                "alter table customers.search_key add constraint search_key_pkey primary key (key, placed_at, doc_id) include (signature)",
                "vacuum analyze customers.search_key",
                "vacuum analyze customers.search_order");
    }

    void learnWords() throws Exception {
        copy(WORDS, out -> {
            for (String word : Purchase.words()) {
                out.write(word + "\n");
            }
        });
        stack.execute(VARIANTS, "vacuum analyze customers.search_word", "vacuum analyze customers.search_variant");
    }

    private static void orders(Writer out, int from, int to) throws IOException {
        for (int n = from; n < to; n++) {
            Purchase one = Purchase.of(n);
            out.write(String.join(
                    "\t",
                    Integer.toString(n + 1),
                    one.orderId(),
                    "{" + one.keys().stream().collect(Collectors.joining(",")) + "}",
                    one.placedAt().toString(),
                    STORE,
                    "c-" + n / 3,
                    "1",
                    one.number(),
                    "open",
                    "in_delivery",
                    "EUR",
                    Long.toString(one.total()),
                    "[{\"sku\":\"" + one.sku() + "\",\"title\":\"" + one.item() + " " + one.colour()
                            + "\",\"quantity\":1}]",
                    "{" + one.parcel() + "}",
                    "1",
                    one.name(),
                    one.email(),
                    "+34" + one.phone(),
                    one.city(),
                    one.postalCode(),
                    "correos",
                    "IN_TRANSIT",
                    one.placedAt().plusSeconds(86_400).toString()));
            out.write('\n');
        }
    }

    private static void keys(Writer out, int from, int to) throws IOException {
        for (int n = from; n < to; n++) {
            Purchase one = Purchase.of(n);
            long signature = one.signature();
            String rest = "\t" + one.placedAt() + "\t" + (n + 1) + "\t";
            for (String key : one.keys()) {
                out.write(key);
                out.write(rest);
                out.write(Long.toString(Purchase.identifying(key) ? 0 : signature));
                out.write('\n');
            }
        }
    }

    private interface Source {
        void writeTo(Writer out) throws IOException;
    }

    private void copy(String statement, Source source) throws IOException, SQLException {
        try (Connection connection = stack.database();
                PipedReader in = new PipedReader(1 << 20);
                PipedWriter pipe = new PipedWriter(in)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try (Writer out = new java.io.BufferedWriter(pipe, 1 << 16)) {
                    source.writeTo(out);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            long unused = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, in);
            writing.join();
        }
    }
}
