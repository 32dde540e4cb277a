package dev.estela.notices.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.estela.chassis.security.OfStore;
import dev.estela.notices.kind.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template as its editors see it.
 *
 * @param version 0 for what the service brings along
 */
public record TemplateView(
        String store,
        String kind,
        Channel channel,
        String language,
        int version,
        boolean active,
        String subject,
        String mjml,
        String body,
        String summary,
        @Nullable Instant savedAt)
        implements OfStore {

    static TemplateView of(SavedTemplate t) {
        return new TemplateView(
                t.store(),
                t.kind(),
                Channel.of(t.channel()),
                t.language(),
                t.version(),
                t.active(),
                t.subject(),
                t.mjml(),
                t.body(),
                t.summary(),
                t.savedAt());
    }

    static TemplateView bundled(TemplateKey key, TemplateText text) {
        return new TemplateView(
                TemplateKey.EVERY_STORE,
                key.kind(),
                key.channel(),
                key.language(),
                0,
                true,
                text.subject(),
                text.mjml(),
                text.body(),
                text.summary(),
                null);
    }

    @JsonIgnore
    TemplateText text() {
        return new TemplateText(subject, mjml, body, summary);
    }
}
