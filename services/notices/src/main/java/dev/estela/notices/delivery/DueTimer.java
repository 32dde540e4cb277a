package dev.estela.notices.delivery;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.notices.fact.FactRepository;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeChanges;
import dev.estela.notices.notice.NoticeRepository;
import dev.estela.notices.notice.NoticeService;
import dev.estela.notices.notice.NoticesConfig;
import dev.estela.notices.notice.Reason;
import dev.estela.notices.template.TemplateService;
import dev.estela.notices.template.Words;
import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Notices are due: what is still true is frozen into messages, for the sender to hand over after the commit. */
@ApplicationScoped
class DueTimer implements TimerHandler {
    private final NoticeRepository notices;
    private final FactRepository facts;
    private final TemplateService templates;
    private final MessageComposer composer;
    private final MessageRepository messages;
    private final NoticeService service;
    private final NoticesConfig config;
    private final SendingService sender;
    private final Clock clock;

    DueTimer(
            NoticeRepository notices,
            FactRepository facts,
            TemplateService templates,
            MessageComposer composer,
            MessageRepository messages,
            NoticeService service,
            NoticesConfig config,
            SendingService sender,
            Clock clock) {
        this.notices = notices;
        this.facts = facts;
        this.templates = templates;
        this.composer = composer;
        this.messages = messages;
        this.service = service;
        this.config = config;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return NoticeChanges.DUE;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        Instant now = clock.instant();
        return notices.lockOpenBeside(due.stream().map(Timer::subject).toList())
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : load(open).chain(known -> sentToday(known, now)
                                .map(sent -> new Departure(known, config, sent, now).of(open))
                                .chain(departure -> depart(departure, known, now))));
    }

    private Uni<Facts> load(List<Notice> open) {
        return facts.load(
                open.stream().map(n -> n.subject().orderId()).collect(Collectors.toSet()),
                open.stream().map(Notice::recipient).collect(Collectors.toSet()),
                stores(open));
    }

    /** Counted only for stores that have a cap. */
    private Uni<Map<String, Long>> sentToday(Facts known, Instant now) {
        return Multi.createFrom()
                .iterable(known.settings().values().stream()
                        .filter(s -> s.dailyCap() != null)
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(s -> messages.countOfDay(
                                s.id(),
                                now.atZone(known.store(s.id()).zoneId())
                                        .toLocalDate()
                                        .toString())
                        .map(count -> Map.entry(s.id(), count)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Uni<Void> depart(Departure departure, Facts known, Instant now) {
        Set<String> stores = departure.groups().stream()
                .map(group -> group.getFirst().store())
                .collect(Collectors.toSet());
        Uni<Words> words = stores.isEmpty() ? Uni.createFrom().item(Words.bundled()) : templates.of(stores);
        return words.map(found -> freeze(departure, known, found, now))
                .chain(frozen -> messages.freeze(frozen))
                .chain(() -> service.save(departure.changes()))
                .invoke(sender::expect);
    }

    private List<Message> freeze(Departure departure, Facts known, Words words, Instant now) {
        List<Message> frozen = new ArrayList<>();
        for (List<Notice> group : departure.groups()) {
            Optional<Message> message = compose(group, known, words, now);
            message.ifPresent(frozen::add);
            group.forEach(notice ->
                    message.ifPresentOrElse(made -> freeze(notice, made, departure), () -> giveUp(notice, departure)));
        }
        return frozen;
    }

    private static void freeze(Notice notice, Message message, Departure departure) {
        notice.freeze(message.messageId(), message.ref());
        departure.changes().keep(notice);
        departure.changes().schedule(notice);
    }

    private static void giveUp(Notice notice, Departure departure) {
        notice.fail(Reason.TEMPLATE_ERROR);
        departure.changes().tell(notice);
    }

    /** A store's own words can fail on data nobody thought of: then the words for everybody must do. */
    private Optional<Message> compose(List<Notice> group, Facts known, Words words, Instant now) {
        for (Words tried : List.of(words, Words.bundled())) {
            try {
                return Optional.of(composer.compose(group, known, tried, now));
            } catch (TemplateException | IllegalArgumentException e) {
                Log.errorf(
                        "Notice %s cannot be put into words: %s",
                        group.getFirst().id(), e.getMessage());
            }
        }
        return Optional.empty();
    }

    private static Set<String> stores(List<Notice> open) {
        return open.stream().map(Notice::store).collect(Collectors.toSet());
    }
}
