package dev.estela.local.doctor;

/**
 * What one check found.
 *
 * @param mend what to do about it; empty when all is well
 */
record Finding(String part, boolean well, String found, String mend) {
    static Finding well(String part, String found) {
        return new Finding(part, true, found, "");
    }

    static Finding ill(String part, String found, String mend) {
        return new Finding(part, false, found, mend);
    }

    String inWords() {
        String line = "%-18s %-5s %s".formatted(part, well ? "ok" : "WRONG", found);
        return well ? line : line + "%n%24s -> %s".formatted("", mend);
    }
}
