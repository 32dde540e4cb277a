package dev.estela.customers.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a number is compared. */
public enum Comparison {
    EQUAL("="),
    DIFFERENT("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean holds(long known, long wanted) {
        return switch (this) {
            case EQUAL -> known == wanted;
            case DIFFERENT -> known != wanted;
            case LESS -> known < wanted;
            case AT_MOST -> known <= wanted;
            case MORE -> known > wanted;
            case AT_LEAST -> known >= wanted;
        };
    }

    static Optional<Comparison> of(String sign) {
        return all().filter(one -> one.sign.equals(sign)).findFirst();
    }

    static String signs() {
        return all().map(Comparison::sign).collect(Collectors.joining(", "));
    }

    private static Stream<Comparison> all() {
        return Arrays.stream(values());
    }
}
