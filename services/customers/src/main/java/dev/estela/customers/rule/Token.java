package dev.estela.customers.rule;

/**
 * A piece of a rule.
 *
 * @param text of a quoted word what stands between the quotes, of any other what stands there, in small letters
 */
record Token(Kind kind, String text, Place place) {
    enum Kind {
        WORD,
        NUMBER,
        QUOTED,
        SIGN,
        END
    }

    boolean is(Kind other, String wanted) {
        return kind == other && text.equals(wanted);
    }

    /** As a fault names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case QUOTED -> "a quoted word";
            case WORD, NUMBER, SIGN -> "'" + text + "'";
        };
    }
}
