package dev.estela.orders.inbound;

import dev.estela.orders.order.OrderSnapshot;
import dev.estela.orders.stock.StockTold;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What shops may tell, and the field that keeps its events in order. */
public enum InboundType {
    ORDER("order", "orderId", OrderSnapshot.class),
    FULFILMENT("fulfilment", "orderId", FulfilmentTold.class),
    STOCK("stock", "sku", StockTold.class);

    public static final Set<String> NAMES =
            Arrays.stream(values()).map(InboundType::type).collect(Collectors.toUnmodifiableSet());

    private final String word;
    private final String key;
    private final Class<?> shape;

    InboundType(String word, String key, Class<?> shape) {
        this.word = word;
        this.key = key;
        this.shape = shape;
    }

    public static Optional<InboundType> of(@Nullable String type) {
        return Arrays.stream(values())
                .filter(known -> known.type().equals(type))
                .findFirst();
    }

    public String type() {
        return "commerce." + word + ".v1";
    }

    public String schema() {
        return "classpath:contracts/commerce/" + word + ".v1.schema.json";
    }

    public String key() {
        return key;
    }

    public boolean isAboutAnOrder() {
        return this != STOCK;
    }

    public Class<?> shape() {
        return shape;
    }
}
