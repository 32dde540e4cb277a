package dev.estela.surveys.answer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What goes with every page, and pages instead of problems: a person is reading. */
class AnswerPageProblems {
    private final PageStyle style;
    private final AnswerPages pages;
    private final Languages languages;

    AnswerPageProblems(PageStyle style, AnswerPages pages, Languages languages) {
        this.style = style;
        this.pages = pages;
        this.languages = languages;
    }

    @ServerResponseFilter
    public Uni<Void> dress(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith("/s/")) {
            return Uni.createFrom().voidItem();
        }
        protect(response.getHeaders());
        return response.getStatus() == 429
                ? busy(request, response)
                : Uni.createFrom().voidItem();
    }

    private void protect(MultivaluedMap<String, Object> headers) {
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("Content-Security-Policy", style.policy());
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Robots-Tag", "noindex, nofollow");
    }

    private Uni<Void> busy(ContainerRequestContext request, ContainerResponseContext response) {
        String asked = request.getUriInfo().getQueryParameters().getFirst("lang");
        String language = languages.ofStranger(asked, request.getAcceptableLanguages());
        return pages.busy(language)
                .createUni()
                .invoke(html -> response.setEntity(html, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                .replaceWithVoid();
    }
}
