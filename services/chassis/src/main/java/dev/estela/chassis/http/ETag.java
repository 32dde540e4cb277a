package dev.estela.chassis.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The version of something as HTTP speaks of it. */
public final class ETag {
    public static final String HEADER = "ETag";

    private ETag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version an edit was made on.
     *
     * @return null when the caller takes whatever there is
     * @throws ProblemException 400 when it is none of ours
     */
    public static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        String digits = ifMatch.replace("W/", "").replace("\"", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw Problem.invalid(List.of(new FieldError("If-Match", "must be an ETag of this resource")));
        }
        return Long.valueOf(digits);
    }

    /** @throws ProblemException 409 when the caller has seen another version */
    public static void check(@Nullable Long seen, long version) {
        if (seen != null && seen != version) {
            throw Problem.of(
                            409,
                            "stale-version",
                            "Somebody else has changed it",
                            "You have seen version " + seen + ", it is now " + version)
                    .with("version", version)
                    .exception();
        }
    }
}
