package dev.estela.bench;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/** What this PostgreSQL and this Kafka do at best, measured before each round: a figure is worth something only beside it. */
final class Anchors {
    private final TransactionLimit transactionLimit;
    private final BrokerLimit brokerLimit;
    private final Samples transactions = new Samples();
    private final Samples records = new Samples();

    Anchors(Stack stack) throws IOException, SQLException {
        transactionLimit = new TransactionLimit(stack.jdbc(), stack.credential("database.password"));
        brokerLimit = new BrokerLimit(stack.kafka());
    }

    void measure() throws Exception {
        transactions.add(transactionLimit.measure());
        records.add(brokerLimit.measure());
    }

    void print() {
        System.out.println("transaction limit (8 clients), transactions/s: " + transactions + word(transactions));
        System.out.println("broker limit (512 B, acks=all), records/s:     " + records + word(records));
    }

    /** @param settled events a second, beside the transaction limit */
    void compare(Samples settled) {
        System.out.printf(
                Locale.ROOT,
                "settled / transaction limit:                   %.3f%s%n",
                settled.median() / transactions.median(),
                word(transactions));
    }

    private static String word(Samples anchor) {
        return anchor.steady() ? "" : "  VOID: the anchor varies by more than 1.3";
    }
}
