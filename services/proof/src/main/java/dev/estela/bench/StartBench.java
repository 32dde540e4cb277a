package dev.estela.bench;

import dev.estela.stack.Api;
import dev.estela.stack.Processes;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.util.Locale;

/**
 * Goal G8: from a finished build to readiness of every service, and on to the customer's first message of a first delay; and the memory of the whole. The
 * first start makes the data folder, the others find it.
 */
final class StartBench implements Benchmark {
    private static final int ROUNDS = 3;

    @Override
    public void run() throws Exception {
        Samples first = new Samples();
        Samples told = new Samples();
        Samples again = new Samples();
        Samples memory = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            try (Stack stack = Stack.prepare("start")) {
                double ready = stack.up();
                first.add(ready);
                told.add(ready + firstNotice(stack));
                memory.add(Processes.megabytes(stack.processes()));
                stack.down();
                again.add(stack.up());
                stack.done();
            }
        }
        System.out.println("G8 first start, s:                       " + first);
        System.out.println("G8 first start to first notice, s:       " + told);
        System.out.println("G8 start over data, s:                   " + again);
        System.out.println("G8 proportional resident memory, MiB:    " + memory);
        System.out.printf(Locale.ROOT, "bounds: 25 s to the first notice and 3,584 MiB%n");
    }

    /** @return seconds from an order and its carrier's word of a delay to the message */
    private static double firstNotice(Stack stack) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Api api = new Api(stack);
        Shop.open(api);
        api.put("/api/notices/settings/" + Shop.STORE, "{\"window\":\"PT0S\",\"kinds\":{\"shipped\":false}}");
        Shop shop = new Shop("first");
        api.accept("/api/orders/events", shop.batch().add(shop.order(0)).toString());
        api.accept(
                "/api/tracking/scans", shop.batch().add(shop.scan(0, "DELAYED")).toString());
        while (api.get("/mailbox/messages?limit=1").path("items").isEmpty()) {
            Thread.sleep(20);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
