package dev.estela.notices.survey;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.notices.fact.FactRepository;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.notice.Candidate;
import dev.estela.notices.notice.NoticeService;
import dev.estela.notices.notice.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Carries invitations and reminders, and takes them back when the answer came first. */
@ApplicationScoped
public class SurveyEventsConsumer {
    private static final String INVITED = "dev.estela.survey.invited.v1";
    private static final String REMINDED = "dev.estela.survey.reminded.v1";
    static final Set<String> TYPES = Set.of(
            INVITED,
            REMINDED,
            "dev.estela.survey.answered.v1",
            "dev.estela.survey.expired.v1",
            "dev.estela.survey.skipped.v1");

    private final EventIntake intake;
    private final Json json;
    private final FactRepository facts;
    private final NoticeService notices;

    SurveyEventsConsumer(EventIntake intake, Json json, FactRepository facts, NoticeService notices) {
        this.intake = intake;
        this.json = json;
        this.facts = facts;
        this.notices = notices;
    }

    @Incoming("survey-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::handle);
    }

    Uni<Void> handle(List<Event> events) {
        List<Told> told = events.stream()
                .map(event -> new Told(json.read(event.payload(), SurveyEvent.class), Origin.of(event)))
                .toList();
        return facts.keepSurveys(
                        told.stream().map(one -> one.event().copy(one.origin())).toList())
                .chain(() -> notices.decide(
                        candidates(told),
                        told.stream().map(one -> one.event().orderId()).collect(Collectors.toSet())));
    }

    private static List<Candidate> candidates(List<Told> told) {
        return told.stream()
                .flatMap(one -> asks(one).map(kind -> candidate(kind, one.event(), one.origin())).stream())
                .toList();
    }

    private static Optional<Kind> asks(Told told) {
        return switch (told.origin().type()) {
            case INVITED -> Optional.of(told.event().invitation());
            case REMINDED -> Optional.of(Kind.SURVEY_REMINDER);
            default -> Optional.empty();
        };
    }

    private static Candidate candidate(Kind kind, SurveyEvent event, Origin origin) {
        var subject = new Subject(event.orderId(), event.shipmentId(), null, event.invitationId());
        return new Candidate(
                kind,
                event.store(),
                event.customerId(),
                event.invitationId(),
                1,
                subject,
                event.occurredAt(),
                true,
                false,
                origin);
    }

    private record Told(SurveyEvent event, Origin origin) {}
}
