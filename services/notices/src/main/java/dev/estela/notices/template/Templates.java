package dev.estela.notices.template;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.template.TemplateRepository.Head;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the words for a message: a store's own, those an installation changed for every store, those the service brings along. */
@ApplicationScoped
public class Templates {
    private final TemplateRepository repository;
    private final Map<Head, CompiledTemplate> compiled = new ConcurrentHashMap<>();

    Templates(TemplateRepository repository) {
        this.repository = repository;
    }

    /** Everything these stores may say, ready to be looked up without waiting. */
    public Uni<Words> of(Collection<String> stores) {
        return repository.heads(stores).chain(heads -> Multi.createFrom()
                .iterable(heads.stream().filter(Head::active).toList())
                .onItem()
                .transformToUniAndConcatenate(this::compiled)
                .collect()
                .asList()
                .map(Words::new));
    }

    private Uni<Own> compiled(Head head) {
        TemplateKey key = new TemplateKey(head.store(), head.kind(), Channel.of(head.channel()), head.language());
        CompiledTemplate known = compiled.get(head);
        if (known != null) {
            return Uni.createFrom().item(new Own(key, known));
        }
        return repository.load(head).map(List::getFirst).map(saved -> {
            CompiledTemplate fresh = TemplateCompiler.compile(saved.name(), saved.text(), saved.html());
            compiled.put(head, fresh);
            return new Own(key, fresh);
        });
    }

    private record Own(TemplateKey key, CompiledTemplate template) {}

    /** The words of some stores. */
    public static final class Words {
        private final Map<TemplateKey, CompiledTemplate> own = new HashMap<>();

        private Words(List<Own> templates) {
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
    }

    /** Words and their language. */
    public record Found(String language, CompiledTemplate template) {}
}
