package dev.estela.surveys.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a contact's event that surveys needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactChanged(
        String customerId,
        String store,
        String personId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Preferences preferences,
        @Nullable List<Segment> segments,
        long version) {
    static final String TYPE = "dev.estela.contact.changed.v1";

    ContactCopy copy() {
        return new ContactCopy(
                store,
                customerId,
                personId,
                given(email) || given(phone),
                doNotSurvey(),
                suppressed(),
                locale,
                version);
    }

    private boolean doNotSurvey() {
        return preferences != null && Boolean.TRUE.equals(preferences.doNotSurvey());
    }

    private boolean suppressed() {
        return segments != null && segments.stream().anyMatch(one -> Boolean.TRUE.equals(one.surveysSuppressed()));
    }

    private static boolean given(@Nullable String address) {
        return address != null && !address.isBlank();
    }

    /** What they wish, as far as surveys are concerned. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Preferences(@Nullable Boolean doNotSurvey) {}

    /** One they belong to, as far as surveys are concerned. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Segment(@Nullable Boolean surveysSuppressed) {}
}
