package dev.estela.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be stopped in the opposite order. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Part> started = new ArrayDeque<>();
    private boolean closed;

    private record Part(String name, AutoCloseable handle) {}

    synchronized void add(String name, AutoCloseable handle) {
        Part part = new Part(name, handle);
        if (closed) {
            close(part);
            throw new IllegalStateException("Stopped while starting");
        }
        started.push(part);
    }

    /** Whether it was told to stop, maybe while parts were still being started. */
    synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    private static void close(Part part) {
        try {
            part.handle().close();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.name(), e);
        }
    }
}
