package dev.estela.customers.rule;

/** Whom a segment means. Its text, read again, is the same rule. */
public sealed interface Rule {
    boolean holds(Facts facts);

    String text();

    /** @throws RuleFaultException with the place of the first fault */
    static Rule of(String text) {
        return new RuleParser(Tokens.of(text)).rule();
    }

    /** {@code and} binds more than {@code or}. */
    record Or(Rule left, Rule right) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            return left.holds(facts) || right.holds(facts);
        }

        @Override
        public String text() {
            return left.text() + " or " + (right instanceof Or ? inBrackets(right) : right.text());
        }
    }

    record And(Rule left, Rule right) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            return left.holds(facts) && right.holds(facts);
        }

        @Override
        public String text() {
            return (left instanceof Or ? inBrackets(left) : left.text())
                    + " and "
                    + (right instanceof Or || right instanceof And ? inBrackets(right) : right.text());
        }
    }

    record Not(Rule rule) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            return !rule.holds(facts);
        }

        @Override
        public String text() {
            return "not " + (rule instanceof Or || rule instanceof And ? inBrackets(rule) : rule.text());
        }
    }

    /** A number that is not known is neither equal nor different, neither more nor less. */
    record Counts(NumberField field, Comparison comparison, long number) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            Long known = facts.number(field);
            return known != null && comparison.holds(known, number);
        }

        @Override
        public String text() {
            return field.word() + " " + comparison.sign() + " " + number;
        }
    }

    /** @param equal whether the word must be there, or must not */
    record Says(WordField field, boolean equal, String word) implements Rule {
        @Override
        public boolean holds(Facts facts) {
            return facts.say(field, word) == equal;
        }

        @Override
        public String text() {
            return field.word()
                    + (equal ? " = " : " != ")
                    + "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    private static String inBrackets(Rule rule) {
        return "(" + rule.text() + ")";
    }
}
