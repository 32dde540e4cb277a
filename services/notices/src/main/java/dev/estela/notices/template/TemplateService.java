package dev.estela.notices.template;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.template.TemplateRepository.Head;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the words that stores have of their own, or an installation for every store. */
@ApplicationScoped
public class TemplateService {
    private final TemplateRepository repository;
    private final Map<Head, CompiledTemplate> compiled = new ConcurrentHashMap<>();

    TemplateService(TemplateRepository repository) {
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

    private Uni<Words.Own> compiled(Head head) {
        TemplateKey key = new TemplateKey(head.store(), head.kind(), Channel.of(head.channel()), head.language());
        CompiledTemplate known = compiled.get(head);
        if (known != null) {
            return Uni.createFrom().item(new Words.Own(key, known));
        }
        return repository.load(head).map(List::getFirst).map(saved -> {
            CompiledTemplate fresh = TemplateCompiler.compile(saved.name(), saved.text(), saved.html());
            compiled.put(head, fresh);
            return new Words.Own(key, fresh);
        });
    }
}
