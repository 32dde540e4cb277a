package dev.estela.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What carriers and shops say of parcels on their way, in the mix of goal G1: of a hundred events 40 are scans in transit, 20 say out for delivery, 15
 * delivered, 10 are new orders, 7 announce a delay, 5 are orders that changed, and 3 come twice. Parcels move together, a few hundred at a time.
 */
final class Parcels {
    private static final int TOGETHER = 400;

    private final Shop shop;
    private final int count;
    private final Consumer<ObjectNode> to;
    private ObjectNode last;

    /** @param count of parcels, five events each; every second one's order is new, the others' are known */
    Parcels(Shop shop, int count, Consumer<ObjectNode> to) {
        this.shop = shop;
        this.count = count;
        this.to = to;
    }

    void send() {
        for (int first = 0; first < count; first += TOGETHER) {
            int end = Math.min(count, first + TOGETHER);
            for (int step = 0; step < 7; step++) {
                for (int n = first; n < end; n++) {
                    step(n, step);
                }
            }
        }
    }

    /** How many parcels a run of so many delivers. */
    static int delivered(int count) {
        return (int) IntStream.range(0, count).filter(Parcels::arrives).count();
    }

    static boolean isNew(int n) {
        return n % 2 == 0;
    }

    private static boolean arrives(int n) {
        return n % 4 != 3;
    }

    private void step(int n, int step) {
        switch (step) {
            case 0 -> when(isNew(n), () -> tell(shop.order(n)));
            case 1 -> tell(shop.scan(n, "IN_TRANSIT", step));
            case 2 -> when(n % 20 < 7, () -> tell(shop.scan(n, "DELAYED", step)));
            case 3 -> tell(shop.scan(n, "IN_TRANSIT", step));
            case 4 -> when(n % 4 == 1, () -> tell(shop.changed(n)));
            case 5 -> tell(shop.scan(n, "OUT_FOR_DELIVERY", step));
            default -> when(arrives(n), () -> tell(shop.scan(n, "DELIVERED", step)));
        }
        when(n % 20 == 19 && step < 3, () -> tell(last));
    }

    private static void when(boolean so, Runnable then) {
        if (so) {
            then.run();
        }
    }

    private void tell(ObjectNode event) {
        last = event;
        to.accept(event);
    }
}
