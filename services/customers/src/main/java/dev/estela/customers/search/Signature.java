package dev.estela.customers.search;

import java.util.Collection;

/**
 * What words an order holds, in 64 bits: three for each word. An order whose bits are not all there does not hold the word; one whose bits are there may. So most
 * entries of a frequent word are passed over without looking for the other words.
 */
final class Signature {
    private static final int BITS_A_WORD = 3;

    private Signature() {}

    static long of(Collection<String> words) {
        return words.stream().mapToLong(Signature::of).reduce(0, (one, other) -> one | other);
    }

    static long of(String word) {
        long mixed = mixed(word.hashCode());
        long bits = 0;
        for (int n = 0; n < BITS_A_WORD; n++) {
            bits |= 1L << (mixed >>> (6 * n));
        }
        return bits;
    }

    /** The finaliser of SplitMix64: neighbouring words share no bits but by chance. */
    private static long mixed(long value) {
        long mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
