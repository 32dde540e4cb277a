package dev.estela.customers.search;

import static dev.estela.customers.search.Field.AMOUNT;
import static dev.estela.customers.search.Field.CITY;
import static dev.estela.customers.search.Field.EMAIL;
import static dev.estela.customers.search.Field.ITEM;
import static dev.estela.customers.search.Field.NAME;
import static dev.estela.customers.search.Field.ORDER;
import static dev.estela.customers.search.Field.PARCEL;
import static dev.estela.customers.search.Field.PHONE;
import static dev.estela.customers.search.Field.POSTAL_CODE;
import static dev.estela.customers.search.Field.SKU;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing asked for, and the keys under which the index may know it: any of them will do.
 *
 * @param typed as it was written
 * @param keys whole words of the index
 * @param beginnings what words of the index may begin with
 */
record Asked(String typed, Set<String> keys, Set<String> beginnings) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final int SHORTEST_BEGINNING_OF_PHONE = 5;

    static Asked of(String typed) {
        Asked asked = new Asked(typed, new LinkedHashSet<>(), new LinkedHashSet<>());
        if (typed.indexOf('@') >= 0) {
            asked.email(Spelling.plain(typed.strip()));
            return asked;
        }
        String code = Spelling.code(typed);
        List.of(ORDER, PARCEL, SKU, POSTAL_CODE).forEach(field -> asked.keys.add(field.key(code)));
        Amounts.read(typed).forEach(sum -> asked.keys.add(AMOUNT.key(sum)));
        if (DIGITS.matcher(code).matches()) {
            asked.phone(code);
        } else {
            List.of(NAME, CITY, ITEM).forEach(field -> asked.keys.add(field.key(code)));
        }
        return asked;
    }

    /** A word as it stands in the index. */
    static Asked word(String word) {
        return new Asked(word, Set.of(), Set.of()).meaning(List.of(word));
    }

    /** The fields a word may be of that can be mistyped, or is still being typed. */
    static List<Field> fieldsOfWords() {
        return List.of(NAME, CITY, ITEM);
    }

    boolean isWord() {
        return LETTERS.matcher(typed).matches();
    }

    /** What the signatures of orders hold that any of its keys stands for; what identifies an order is in none of them. */
    Set<Long> signatures() {
        return keys.stream()
                .map(key -> Field.of(key).identifying() ? 0 : Signature.of(key.substring(1)))
                .collect(Collectors.toSet());
    }

    /** The same thing, under those of its keys that there are. */
    Asked only(List<String> known) {
        return new Asked(typed, new LinkedHashSet<>(known), beginnings);
    }

    /** The same thing, under more keys. */
    Asked or(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(keys);
        all.addAll(more);
        return new Asked(typed, all, beginnings);
    }

    /** The same thing, where one of these words was meant. */
    Asked meaning(Collection<String> words) {
        return or(words.stream()
                .flatMap(word -> fieldsOfWords().stream().map(field -> field.key(word)))
                .toList());
    }

    private void email(String address) {
        keys.add(EMAIL.key(address));
        beginnings.add(EMAIL.key(address));
    }

    /** With its country code, with 00 or a nought before it, or without. */
    private void phone(String digits) {
        String plain = digits.startsWith("00") ? digits.substring(2) : digits;
        String national = plain.startsWith("0") ? plain.substring(1) : plain;
        for (String form : List.of(plain, national)) {
            if (form.length() >= SHORTEST_BEGINNING_OF_PHONE) {
                beginnings.add(PHONE.key(form));
            }
        }
    }
}
