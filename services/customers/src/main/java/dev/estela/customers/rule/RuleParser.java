package dev.estela.customers.rule;

import dev.estela.customers.rule.Token.Kind;
import java.util.List;

/** Reads a rule from left to right, and stops at the first fault. */
final class RuleParser {
    /** Deep enough for people; a text that only opens brackets must not take the stack. */
    private static final int DEEPEST = 50;

    private final List<Token> tokens;
    private int next;
    private int depth;

    RuleParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Rule rule() {
        Rule rule = either();
        if (here().kind() != Kind.END) {
            throw fault("expected 'and', 'or' or the end, found " + here().shown());
        }
        return rule;
    }

    private Rule either() {
        Rule rule = both();
        while (took(Kind.WORD, "or")) {
            rule = new Rule.Or(rule, both());
        }
        return rule;
    }

    private Rule both() {
        Rule rule = one();
        while (took(Kind.WORD, "and")) {
            rule = new Rule.And(rule, one());
        }
        return rule;
    }

    private Rule one() {
        if (++depth > DEEPEST) {
            throw fault("more than " + DEEPEST + " brackets or 'not' inside each other");
        }
        Rule rule = took(Kind.WORD, "not") ? new Rule.Not(one()) : condition();
        depth--;
        return rule;
    }

    private Rule condition() {
        Token opened = here();
        if (!took(Kind.SIGN, "(")) {
            return comparison();
        }
        Rule rule = either();
        if (!took(Kind.SIGN, ")")) {
            throw fault(
                    "expected 'and', 'or' or ')' for the bracket at " + opened.place() + ", found " + here().shown());
        }
        return rule;
    }

    private Rule comparison() {
        Token word = here();
        if (word.kind() != Kind.WORD) {
            throw fault("expected one of " + Field.words() + ", found " + word.shown());
        }
        Field field = Field.of(word.text())
                .orElseThrow(() -> fault(word.shown() + " is unknown; there are " + Field.words()));
        next++;
        return switch (field) {
            case NumberField number -> new Rule.Counts(number, sign(), number());
            case WordField said -> new Rule.Says(said, equal(said), quoted());
        };
    }

    private Comparison sign() {
        Token sign = here();
        Comparison found = Comparison.of(sign.text())
                .filter(any -> sign.kind() == Kind.SIGN)
                .orElseThrow(() -> fault("expected one of " + Comparison.signs() + ", found " + sign.shown()));
        next++;
        return found;
    }

    private boolean equal(WordField field) {
        Token sign = here();
        if (!sign.is(Kind.SIGN, "=") && !sign.is(Kind.SIGN, "!=")) {
            throw fault(field.word() + " is compared with = or !=, found " + sign.shown());
        }
        next++;
        return sign.text().equals("=");
    }

    private long number() {
        return Long.parseLong(value(Kind.NUMBER, "a whole number"));
    }

    private String quoted() {
        return value(Kind.QUOTED, "a word in quotes");
    }

    private String value(Kind kind, String wanted) {
        Token value = here();
        if (value.kind() != kind) {
            throw fault("expected " + wanted + ", found " + value.shown());
        }
        next++;
        return value.text();
    }

    private boolean took(Kind kind, String text) {
        boolean there = here().is(kind, text);
        next += there ? 1 : 0;
        return there;
    }

    private Token here() {
        return tokens.get(next);
    }

    private RuleFaultException fault(String message) {
        return new RuleFaultException(here().place(), message);
    }
}
