package dev.estela.bench.mail;

import dev.estela.bench.Benchmark;
import dev.estela.bench.Cost;
import dev.estela.bench.Pace;
import dev.estela.bench.Samples;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Mail of customers, fifty a second: from delivered to the shop's mailbox until it stands in its ticket. Then as many at once, for the rate. */
public final class MailBench implements Benchmark {
    private static final int PER_SECOND = 50;
    private static final int MAILS = PER_SECOND * Integer.getInteger("estela.bench.seconds", 60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public void run() throws Exception {
        try (Post post = new Post();
                Stack stack = Stack.start("mail", mailbox(post))) {
            var unused = deliver(stack, post, 0, Pace.of(PER_SECOND));
            Cost before = Cost.soFar(stack);
            Samples latencies = deliver(stack, post, MAILS, Pace.of(PER_SECOND));
            Cost cost = Cost.soFar(stack).since(before);
            System.out.printf(
                    Locale.ROOT,
                    "mail in, %d a second: ms until it stands in its ticket: p50 %.0f, p95 %.0f, p99 %.0f, max %.0f; CPU-ms a mail: tickets %.1f, everything %.1f%n",
                    PER_SECOND,
                    latencies.median(),
                    latencies.percentile(95),
                    latencies.percentile(99),
                    latencies.max(),
                    cost.cpuSeconds().get("tickets") * 1000 / MAILS,
                    cost.allCpuSeconds() * 1000 / MAILS);
            Samples atOnce = deliver(stack, post, 2 * MAILS, Pace.none());
            System.out.printf(Locale.ROOT, "mail in, %d at once: %.0f a second%n", MAILS, MAILS * 1000 / atOnce.max());
            stack.done();
        }
    }

    private static Map<String, String> mailbox(Post post) {
        String settings = "ESTELA_TICKETS_MAILBOXES_CARE_";
        return Map.of(
                settings + "STORE",
                Post.STORE,
                settings + "HOST",
                "127.0.0.1",
                settings + "PORT",
                Integer.toString(post.port()),
                settings + "USER",
                Post.ADDRESS,
                settings + "PASSWORD",
                Post.ADDRESS,
                settings + "SECURITY",
                "none");
    }

    private static Samples deliver(Stack stack, Post post, int first, Pace pace) throws Exception {
        Map<String, Instant> delivered = new HashMap<>();
        for (int n = first; n < first + MAILS; n++) {
            delivered.put(Post.reference(n), Instant.now());
            post.deliver(n);
            pace.next();
        }
        return taken(stack, delivered);
    }

    private static Samples taken(Stack stack, Map<String, Instant> delivered) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Instant> taken = Map.of();
        while (!taken.keySet().containsAll(delivered.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(taken.size() + " mails were taken: void");
            }
            Thread.sleep(500);
            taken = taken(stack);
        }
        Samples latencies = new Samples();
        for (var mail : delivered.entrySet()) {
            latencies.add(
                    Duration.between(mail.getValue(), taken.get(mail.getKey())).toMillis());
        }
        return latencies;
    }

    /** The first of a thread opens its ticket, the second goes on in it: whatever else became of one is an error. */
    private static Map<String, Instant> taken(Stack stack) throws IOException, SQLException {
        Map<String, Instant> taken = new HashMap<>();
        try (Connection connection = stack.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select ref, outcome, received_at from tickets.received_mail")) {
            while (row.next()) {
                String outcome = row.getString("outcome");
                if (!outcome.equals("OPENED") && !outcome.equals("APPENDED")) {
                    throw new IllegalStateException(row.getString("ref") + " was " + outcome + ": void");
                }
                taken.put(
                        row.getString("ref"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant());
            }
        }
        return taken;
    }
}
