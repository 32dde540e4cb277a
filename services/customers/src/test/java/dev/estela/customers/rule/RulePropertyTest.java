package dev.estela.customers.rule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RulePropertyTest {
    @Property
    void aRuleThatIsWrittenDownAndReadAgainIsTheSame(@ForAll("rules") Rule rule) {
        assertThat(Rule.of(rule.text())).isEqualTo(rule);
    }

    /** Whatever is typed, it is a rule or its fault lies within the text. */
    @Property
    void whateverIsTypedHasAPlace(@ForAll("typed") String text) {
        try {
            assertThat(Rule.of(text).text()).isNotEmpty();
        } catch (RuleFaultException e) {
            assertThat(e.place().line()).isEqualTo(1);
            assertThat(e.place().column()).isBetween(1, text.codePointCount(0, text.length()) + 1);
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(
                        "orders", "tag", "and", "or", "not", "(", ")", "=", ">=", "!", "3", "\"vip\"", "\"", "é", " ")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join(" ", pieces));
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.recursive(() -> Arbitraries.oneOf(counts(), says()), this::joined, 0, 5);
    }

    private Arbitrary<Rule> joined(Arbitrary<Rule> parts) {
        return Arbitraries.oneOf(
                parts,
                parts.map(Rule.Not::new),
                Combinators.combine(parts, parts).as(Rule.And::new),
                Combinators.combine(parts, parts).as(Rule.Or::new));
    }

    private Arbitrary<Rule> counts() {
        return Combinators.combine(
                        Arbitraries.of(NumberField.class),
                        Arbitraries.of(Comparison.class),
                        Arbitraries.longs().between(0, 999_999_999_999_999L))
                .as(Rule.Counts::new);
    }

    private Arbitrary<Rule> says() {
        return Combinators.combine(
                        Arbitraries.of(WordField.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of("vip", "es", "", "a b", "\"", "\\", "\\\"x", "ñ", "😀"))
                .as(Rule.Says::new);
    }
}
