package dev.estela.notices.template;

import dev.estela.notices.kind.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of some stores: a store's own, those an installation changed for every store, those the service brings along. */
public final class Words {
    private final Map<TemplateKey, CompiledTemplate> own = new HashMap<>();

    Words(List<Own> templates) {
        templates.forEach(template -> own.put(template.key(), template.template()));
    }

    /** Only what the service brings along. */
    public static Words bundled() {
        return new Words(List.of());
    }

    /** The first language in which there are words, and the words. There always are some in English. */
    public Found find(String store, String kind, Channel channel, List<String> languages) {
        return languages.stream()
                .flatMap(language -> find(new TemplateKey(store, kind, channel, language)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No words for " + kind + " by " + channel));
    }

    private Optional<Found> find(TemplateKey key) {
        CompiledTemplate found = own.getOrDefault(key, own.get(key.forEveryStore()));
        return Optional.ofNullable(found)
                .or(() -> BundledTemplates.compiled(key))
                .map(template -> new Found(key.language(), template));
    }

    /** Words and their language. */
    public record Found(String language, CompiledTemplate template) {}

    /** Words that a store has of its own. */
    record Own(TemplateKey key, CompiledTemplate template) {}
}
