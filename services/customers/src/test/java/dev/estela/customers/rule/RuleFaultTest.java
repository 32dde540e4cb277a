package dev.estela.customers.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a rule that cannot be read is told where it stops making sense. */
class RuleFaultTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                         | 1  | expected one of orders
            `   `                      | 4  | expected one of orders
            ordres > 3                 | 1  | 'ordres' is unknown; there are orders
            orders                     | 7  | expected one of =, !=, <, <=, >, >=, found the end
            orders 3                   | 8  | expected one of =, !=, <, <=, >, >=, found '3'
            orders ( 3                 | 8  | expected one of =, !=, <, <=, >, >=, found '('
            orders "="                 | 8  | expected one of =, !=, <, <=, >, >=, found a quoted word
            orders > "3"               | 10 | expected a whole number, found a quoted word
            orders >                   | 9  | expected a whole number, found the end
            orders > 3.5               | 11 | '.' has no meaning here
            orders > -3                | 10 | '-' has no meaning here
            orders ! 3                 | 8  | '!' has no meaning here
            orders > 1234567890123456  | 10 | a number has 15 digits at most
            orders > 3 and             | 15 | expected one of orders
            orders > 3 spend > 1       | 12 | expected 'and', 'or' or the end, found 'spend'
            orders > 3)                | 11 | expected 'and', 'or' or the end, found ')'
            (orders > 3                | 12 | expected 'and', 'or' or ')' for the bracket at line 1, column 1, found the end
            (orders > 3 spend          | 13 | expected 'and', 'or' or ')' for the bracket at line 1, column 1, found 'spend'
            ()                         | 2  | expected one of orders
            not                        | 4  | expected one of orders
            tag > "vip"                | 5  | tag is compared with = or !=, found '>'
            tag "="                    | 5  | tag is compared with = or !=, found a quoted word
            tag = vip                  | 7  | expected a word in quotes, found 'vip'
            tag = 3                    | 7  | expected a word in quotes, found '3'
            tag = "vip                 | 7  | the quote is not closed on its line
            tag = "v\\ip"              | 7  | the quote is not closed on its line
            tag = "😀" or § = 1         | 14 | '§' has no meaning here
            """)
    void aFaultIsNamedWithItsPlace(String text, int column, String fault) {
        RuleFaultException found = fault(text);
        assertThat(found.place()).isEqualTo(new Place(1, column));
        assertThat(found.fault()).startsWith(fault);
    }

    @Test
    void linesAreCounted() {
        assertThat(fault("orders > 3\n  and\n  spend ~ 5").place()).isEqualTo(new Place(3, 9));
        assertThat(fault("tag = \"a\nb\"").place()).isEqualTo(new Place(1, 7));
    }

    @Test
    void bracketsThatOnlyOpenAreStopped() {
        assertThat(fault("(".repeat(2_000)).place()).isEqualTo(new Place(1, 51));
        assertThat(fault("not ".repeat(60) + "orders > 3").fault()).startsWith("more than 50");
        assertThat(Rule.of("(".repeat(49) + "orders > 3" + ")".repeat(49)).text())
                .isEqualTo("orders > 3");
    }

    private static RuleFaultException fault(String text) {
        return catchThrowableOfType(RuleFaultException.class, () -> Rule.of(text));
    }
}
