package dev.estela.customers.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who bought three times, speaks Spanish and is a vip; nobody has asked them anything. */
class RuleTest {
    private static final Facts ANA = new Facts(
            Map.of(NumberField.ORDERS, 3L, NumberField.SPEND, 20000L, NumberField.CONTACTS, 0L),
            Map.of(WordField.TAG, Set.of("vip", "b\"2\\b"), WordField.LANGUAGE, Set.of("es")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders = 3",
                "orders != 2",
                "orders < 4",
                "orders <= 3",
                "orders > 2",
                "orders >= 3",
                "contacts=0",
                "tag = \"vip\"",
                "tag = \"b\\\"2\\\\b\"",
                "tag != \"new\"",
                "language = \"es\"",
                "not tag = \"new\"",
                "not not tag = \"vip\"",
                "ORDERS >= 3 AND Tag = \"vip\"",
                "orders >= 3\n  and spend > 10000\n  and not tag = \"new\"",
                "orders = 3 or orders = 4 and orders = 5",
                "orders = 4 and orders = 5 or orders = 3",
                "not orders = 3 or orders = 3",
                "(orders = 4 or orders = 3) and tag = \"vip\""
            })
    void holds(String rule) {
        assertThat(Rule.of(rule).holds(ANA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders = 2",
                "orders != 3",
                "orders < 3",
                "orders <= 2",
                "orders > 3",
                "orders >= 4",
                "tag = \"VIP\"",
                "tag = \"new\"",
                "tag != \"vip\"",
                "channel = \"email\"",
                "not tag = \"vip\"",
                "(orders = 3 or orders = 4) and orders = 5",
                "not (orders = 4 or orders = 3)",
                "orders = 3 and tag = \"new\"",
                "orders = 2 or tag = \"new\""
            })
    void doesNotHold(String rule) {
        assertThat(Rule.of(rule).holds(ANA)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"score = 1", "score != 1", "score < 1", "score <= 1", "score > 1", "score >= 1"})
    void aScoreNobodyGaveIsComparedWithNothing(String rule) {
        assertThat(Rule.of(rule).holds(ANA)).isFalse();
        assertThat(Rule.of("not " + rule).holds(ANA)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders>=3                              | orders >= 3
            (orders = 1) and (orders = 2)          | orders = 1 and orders = 2
            orders = 1 or (orders = 2 or care = 3) | orders = 1 or (orders = 2 or care = 3)
            (orders = 1 or orders = 2) or care = 3 | orders = 1 or orders = 2 or care = 3
            orders = 1 and (orders = 2 and care=3) | orders = 1 and (orders = 2 and care = 3)
            NOT (orders = 1 and care = 3)          | not (orders = 1 and care = 3)
            not (not (orders = 007))               | not not orders = 7
            """)
    void isWrittenInOneWay(String written, String text) {
        assertThat(Rule.of(written).text()).isEqualTo(text);
    }

    @Test
    void speaksOfEveryField() {
        for (NumberField field : NumberField.values()) {
            assertThat(Rule.of(field.word() + " > 1")).isEqualTo(new Rule.Counts(field, Comparison.MORE, 1));
        }
        for (WordField field : WordField.values()) {
            assertThat(Rule.of(field.word() + " != \"x\"")).isEqualTo(new Rule.Says(field, false, "x"));
        }
    }
}
