package dev.estela.local.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Several files as one stream, merged by time. Each file is taken to be in time order itself. */
public class EventFiles implements Iterator<ReplayEvent>, AutoCloseable {
    private final List<EventFile> files = new ArrayList<>();
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(head -> head.event().time()));

    public EventFiles(List<Path> paths) throws IOException {
        for (Path path : paths) {
            EventFile file = new EventFile(path);
            files.add(file);
            advance(file);
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public ReplayEvent next() {
        Head head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        advance(head.file());
        return head.event();
    }

    private void advance(EventFile file) {
        file.next().ifPresent(event -> heads.add(new Head(file, event)));
    }

    @Override
    public void close() throws IOException {
        for (EventFile file : files) {
            file.close();
        }
    }

    private record Head(EventFile file, ReplayEvent event) {}
}
