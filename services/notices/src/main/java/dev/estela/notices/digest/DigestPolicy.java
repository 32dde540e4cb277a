package dev.estela.notices.digest;

import dev.estela.notices.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which notices leave together: those to one recipient by one channel that are due now or within the window. Questions travel alone. */
public final class DigestPolicy {
    private DigestPolicy() {}

    /** @param window how far ahead of the first due notice others may be taken along */
    public static List<List<Notice>> together(List<Notice> open, Instant now, Duration window) {
        Map<String, List<Notice>> groups = new LinkedHashMap<>();
        open.stream()
                .filter(notice -> notice.dueBy(now.plus(window)))
                .sorted(Comparator.comparing(Notice::dueAt).thenComparing(Notice::id))
                .forEach(notice -> groups.computeIfAbsent(group(notice), g -> new ArrayList<>())
                        .add(notice));
        return groups.values().stream()
                .filter(group -> group.stream().anyMatch(notice -> notice.dueBy(now)))
                .toList();
    }

    private static String group(Notice notice) {
        String recipient = notice.recipient() + "|" + notice.channel();
        return notice.kind().feedback() ? recipient + "|" + notice.id() : recipient;
    }
}
