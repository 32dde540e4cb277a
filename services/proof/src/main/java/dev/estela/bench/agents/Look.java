package dev.estela.bench.agents;

import dev.estela.stack.Api;
import java.util.Random;

/** What the console asks for when an agent looks at somebody. */
enum Look {
    ORDER("/api/orders/%2$s"),
    ORDER_TIMELINE("/api/orders/%2$s/timeline?limit=50"),
    PARCELS_OF_AN_ORDER("/api/tracking/shipments?order=%2$s&limit=100"),
    CUSTOMER("/api/customers/%1$s?store=bench"),
    ORDERS_OF_A_CUSTOMER("/api/orders?customer=%1$s&limit=50"),
    CUSTOMER_TIMELINE("/api/customers/%1$s/timeline?store=bench&limit=50"),
    TICKETS_OF_A_CUSTOMER("/api/tickets?customer=%1$s&limit=50"),
    /** One after the other; a browser asks at once. */
    WHOLE_SCREEN(
            CUSTOMER.paths[0],
            ORDERS_OF_A_CUSTOMER.paths[0],
            CUSTOMER_TIMELINE.paths[0],
            TICKETS_OF_A_CUSTOMER.paths[0]);

    private final String[] paths;

    Look(String... paths) {
        this.paths = paths;
    }

    void once(Api api, Random random) throws Exception {
        int customer = random.nextInt(Past.CUSTOMERS);
        String order = Past.order(customer, random.nextInt(Past.ORDERS));
        for (String path : paths) {
            if (api.get(path.formatted(Past.customer(customer), order)).isEmpty()) {
                throw new IllegalStateException("Nothing is found at " + path);
            }
        }
    }
}
