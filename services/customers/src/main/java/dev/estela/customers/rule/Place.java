package dev.estela.customers.rule;

/** A place in a text; both begin at 1, and a column is a character as a reader counts them. */
public record Place(int line, int column) {
    static Place of(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, text.codePointCount(start, offset) + 1);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
