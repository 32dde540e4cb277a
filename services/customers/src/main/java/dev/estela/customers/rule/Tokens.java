package dev.estela.customers.rule;

import dev.estela.customers.rule.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule taken to pieces. */
final class Tokens {
    private static final Pattern PIECE = Pattern.compile(
            "(?<space>\\s+)|(?<word>[A-Za-z_][A-Za-z_0-9]*)|(?<number>[0-9]+)|(?<quoted>\"(?:[^\"\\\\\\v]|\\\\[\"\\\\])*+\")"
                    + "|(?<sign>[<>!]=|[<>=()])");
    private static final int MOST_DIGITS = 15;

    private final String text;
    private final List<Token> found = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    /** The last one is the end. */
    static List<Token> of(String text) {
        return new Tokens(text).read();
    }

    private List<Token> read() {
        Matcher piece = PIECE.matcher(text);
        int from = 0;
        while (from < text.length()) {
            if (!piece.region(from, text.length()).lookingAt()) {
                throw unreadable(from);
            }
            take(piece, Place.of(text, from));
            from = piece.end();
        }
        found.add(new Token(Kind.END, "", Place.of(text, text.length())));
        return found;
    }

    private void take(Matcher piece, Place place) {
        String whole = piece.group();
        if (piece.group("word") != null) {
            found.add(new Token(Kind.WORD, whole.toLowerCase(Locale.ROOT), place));
        } else if (piece.group("number") != null) {
            found.add(new Token(Kind.NUMBER, digits(whole, place), place));
        } else if (piece.group("quoted") != null) {
            String inner = whole.substring(1, whole.length() - 1);
            found.add(new Token(Kind.QUOTED, inner.replaceAll("\\\\(.)", "$1"), place));
        } else if (piece.group("sign") != null) {
            found.add(new Token(Kind.SIGN, whole, place));
        }
    }

    private static String digits(String whole, Place place) {
        if (whole.length() > MOST_DIGITS) {
            throw new RuleFaultException(place, "a number has " + MOST_DIGITS + " digits at most");
        }
        return whole;
    }

    private RuleFaultException unreadable(int at) {
        String shown = Character.toString(text.codePointAt(at));
        return new RuleFaultException(
                Place.of(text, at),
                shown.equals("\"")
                        ? "the quote is not closed on its line, or a \\ in it stands alone"
                        : "'" + shown + "' has no meaning here");
    }
}
