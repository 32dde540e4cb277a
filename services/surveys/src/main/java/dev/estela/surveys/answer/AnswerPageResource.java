package dev.estela.surveys.answer;

import dev.estela.chassis.http.RateLimited;
import dev.estela.surveys.invitation.Answer;
import dev.estela.surveys.invitation.Invitation;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The page a customer answers on. Looking at it records nothing, since mail scanners open every link; only the form does. The token is all the authority
 * there is, so no cookie can be abused.
 */
@Path("/s/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class AnswerPageResource {
    private final AnswerService answers;
    private final AnswerPages pages;
    private final Languages languages;

    AnswerPageResource(AnswerService answers, AnswerPages pages, Languages languages) {
        this.answers = answers;
        this.pages = pages;
        this.languages = languages;
    }

    @GET
    @WithSession
    @RateLimited(permits = 60, seconds = 60)
    public Uni<RestResponse<String>> show(
            @RestPath String token,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String score,
            HttpHeaders headers) {
        return answers.look(token).chain(visit -> switch (visit.state()) {
            case OPEN -> page(200, pages.form(visit, known(visit).preselect(score), language(visit, lang)));
            case ANSWERED, TAKEN -> page(200, pages.already(visit, language(visit, lang)));
            default -> closed(visit, lang, headers);
        });
    }

    @POST
    @WithTransaction
    @RateLimited(permits = 20, seconds = 60)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<String>> answer(
            @RestPath String token,
            @RestQuery @Nullable String lang,
            @RestForm @Nullable String onTime,
            @RestForm @Nullable String solved,
            @RestForm @Nullable String score,
            @RestForm @Nullable String comment,
            HttpHeaders headers) {
        AnswerForm form = AnswerForm.of(onTime, solved, score, comment);
        Answer answer = form.answer().orElse(null);
        return (answer == null ? answers.look(token) : answers.answer(token, answer))
                .chain(visit -> switch (visit.state()) {
                    case OPEN -> page(422, pages.form(visit, form, language(visit, lang)));
                    case TAKEN -> page(200, pages.thanks(visit, language(visit, lang)));
                    case ANSWERED -> page(409, pages.already(visit, language(visit, lang)));
                    default -> closed(visit, lang, headers);
                });
    }

    private Uni<RestResponse<String>> closed(Visit visit, @Nullable String lang, HttpHeaders headers) {
        return visit.state() == Visit.State.EXPIRED
                ? page(410, pages.expired(language(visit, lang)))
                : page(404, pages.unknown(languages.ofStranger(lang, headers.getAcceptableLanguages())));
    }

    /** What was answered before, to be changed. */
    private static AnswerForm known(Visit visit) {
        Invitation invitation = visit.invitation();
        Answer answer = invitation == null ? null : invitation.answer();
        return answer == null ? AnswerForm.EMPTY : AnswerForm.of(answer);
    }

    private String language(Visit visit, @Nullable String lang) {
        Guest guest = visit.guest();
        return guest == null ? languages.ofStranger(lang, java.util.List.of()) : languages.of(lang, guest);
    }

    private static Uni<RestResponse<String>> page(int status, TemplateInstance page) {
        return page.createUni().map(html -> RestResponse.ResponseBuilder.<String>create(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build());
    }
}
