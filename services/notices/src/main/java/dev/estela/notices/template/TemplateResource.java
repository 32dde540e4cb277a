package dev.estela.notices.template;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Words as data: read, changed, tried out, and put back to what the service brings along. {@code *} stands for every store. */
@Path("/api/notices/templates/{store}/{kind}/{channel}/{language}")
public class TemplateResource {
    private final TemplateRepository templates;
    private final Clock clock;

    TemplateResource(TemplateRepository templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<TemplateView> get(
            @RestPath String store, @RestPath String kind, @RestPath String channel, @RestPath String language) {
        TemplateKey key = key(store, kind, channel, language);
        return own(key).chain(found -> found.isPresent() || store.equals(TemplateKey.EVERY_STORE)
                        ? Uni.createFrom().item(found)
                        : own(key.forEveryStore()))
                .map(found -> found.map(TemplateView::of).or(() -> bundled(key)))
                .map(found -> found.orElseThrow(
                        () -> Problem.notFound("template", String.join("/", store, kind, channel, language))));
    }

    /** Every version a store has saved, newest first. */
    @GET
    @Path("versions")
    @RolesAllowed("read")
    @WithSession
    public Uni<Versions> versions(
            @RestPath String store, @RestPath String kind, @RestPath String channel, @RestPath String language) {
        return templates
                .versions(key(store, kind, channel, language))
                .map(all -> new Versions(all.stream().map(TemplateView::of).toList()));
    }

    @PUT
    @RolesAllowed("notices:manage")
    @WithTransaction
    public Uni<TemplateView> put(
            @RestPath String store,
            @RestPath String kind,
            @RestPath String channel,
            @RestPath String language,
            @Nullable TemplateText text) {
        TemplateKey key = key(store, kind, channel, language);
        TemplateText checked = check(key, text);
        return save(key, checked, true).map(TemplateView::of);
    }

    /** Back to what is for every store, or to what the service brings along. */
    @DELETE
    @RolesAllowed("notices:manage")
    @WithTransaction
    public Uni<Void> delete(
            @RestPath String store, @RestPath String kind, @RestPath String channel, @RestPath String language) {
        TemplateKey key = key(store, kind, channel, language);
        return own(key).map(found -> found.orElseThrow(
                        () -> Problem.notFound("template", String.join("/", store, kind, channel, language))))
                .chain(found -> save(key, found.text(), false))
                .replaceWithVoid();
    }

    /** How a template looks with sample data, before it is saved; without a body, how the present one looks. */
    @POST
    @Path("preview")
    @RolesAllowed("notices:manage")
    @WithSession
    public Uni<Rendered> preview(
            @RestPath String store,
            @RestPath String kind,
            @RestPath String channel,
            @RestPath String language,
            @Nullable TemplateText text) {
        TemplateKey key = key(store, kind, channel, language);
        Uni<TemplateText> shown = text == null
                ? get(store, kind, channel, language).map(TemplateView::text)
                : Uni.createFrom().item(check(key, text));
        return shown.map(words -> render(key, words));
    }

    private Uni<SavedTemplate> save(TemplateKey key, TemplateText text, boolean active) {
        return templates.versions(key).chain(before -> {
            int version = before.isEmpty() ? 1 : before.getFirst().version() + 1;
            SavedTemplate saved = new SavedTemplate(
                    key.store(),
                    key.kind(),
                    key.channel().wire(),
                    key.language(),
                    version,
                    active,
                    text.subject(),
                    text.mjml(),
                    Mjml.compile(text.mjml(), key.language()),
                    text.body(),
                    text.summary(),
                    clock.instant());
            return templates.save(saved).replaceWith(saved);
        });
    }

    private Uni<Optional<SavedTemplate>> own(TemplateKey key) {
        return templates.versions(key).map(all -> all.stream().findFirst().filter(SavedTemplate::active));
    }

    private static Optional<TemplateView> bundled(TemplateKey key) {
        return BundledTemplates.text(key).map(text -> TemplateView.bundled(key, text));
    }

    private static Rendered render(TemplateKey key, TemplateText text) {
        return TemplateCompiler.compile("preview", text, Mjml.compile(text.mjml(), key.language()))
                .render(SampleData.of(key.language()));
    }

    private static TemplateText check(TemplateKey key, @Nullable TemplateText given) {
        if (given == null) {
            throw Problem.invalid(List.of(new FieldError("", "A template is required")));
        }
        boolean mail = key.channel() == Channel.EMAIL;
        TemplateText text = mail ? given : new TemplateText(given.subject(), "", given.body(), given.summary());
        refuse(TemplateValidator.faults(key.kind(), mail, text));
        refuse(trial(key, text));
        return text;
    }

    private static List<TemplateFault> trial(TemplateKey key, TemplateText text) {
        try {
            return render(key, text) == null ? List.of() : List.of();
        } catch (TemplateException | IllegalStateException e) {
            return List.of(new TemplateFault("", 0, "Cannot be rendered: " + e.getMessage()));
        }
    }

    private static void refuse(List<TemplateFault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.of(
                            400,
                            "invalid-template",
                            "The template is not valid",
                            faults.size() + " fault(s), each named in errors")
                    .with("errors", faults)
                    .exception();
        }
    }

    private static TemplateKey key(String store, String kind, String channel, String language) {
        if (!kind.equals(TemplateKey.DIGEST) && Kind.find(kind).isEmpty()) {
            throw Problem.notFound("notice kind", kind);
        }
        Channel by = Channel.find(channel).orElseThrow(() -> Problem.notFound("channel", channel));
        if (!language.matches("[a-z]{2}")) {
            throw Problem.notFound("language", language);
        }
        return new TemplateKey(store, kind, by, language);
    }

    /** What a store has saved over time. */
    public record Versions(List<TemplateView> items) {}
}
