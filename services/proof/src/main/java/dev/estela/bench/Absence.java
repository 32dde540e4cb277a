package dev.estela.bench;

import dev.estela.stack.Processes;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.util.NoSuchElementException;

/** A service is away until this is closed: its process stands still, and so does each that the launcher starts because the one before hangs. */
final class Absence implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;

    private final Stack stack;
    private final String service;
    private final Thread guard;
    private volatile boolean over;

    private Absence(Stack stack, String service) {
        this.stack = stack;
        this.service = service;
        this.guard = new Thread(this::guard, "absence of " + service);
    }

    static Absence of(Stack stack, String service) {
        Absence absence = new Absence(stack, service);
        absence.guard.start();
        return absence;
    }

    private void guard() {
        try {
            while (!over) {
                signal("STOP");
                Thread.sleep(LOOK_MILLIS);
            }
            signal("CONT");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String signal) throws InterruptedException {
        try {
            for (ProcessHandle process : stack.processes(service)) {
                Processes.signal(signal, process.pid());
            }
        } catch (IOException | NoSuchElementException e) {
            // between two processes there is none
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        guard.join();
    }
}
