package dev.estela.chassis.paging;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A place in a sorted list: the sort key of the last row seen. Opaque to callers. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(Object... key) {
        String text = Arrays.stream(key).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws dev.estela.chassis.http.ProblemException 400 when the cursor is not one of ours */
    public static String[] decode(String cursor, int parts) {
        try {
            String[] key =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (key.length == parts) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // not base64: the answer is the same
        }
        throw Problem.invalid(List.of(new FieldError("after", "is not a cursor of this list")));
    }
}
