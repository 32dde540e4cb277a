package dev.estela.notices.template;

import java.time.Instant;

/** A store's own words as their table keeps them. */
public record SavedTemplate(
        String store,
        String kind,
        String channel,
        String language,
        int version,
        boolean active,
        String subject,
        String mjml,
        String html,
        String body,
        String summary,
        Instant savedAt) {

    TemplateText text() {
        return new TemplateText(subject, mjml, body, summary);
    }

    String name() {
        return store + "/" + language + "/" + kind + "/" + channel + "/" + version;
    }
}
