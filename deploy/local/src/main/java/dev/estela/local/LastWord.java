package dev.estela.local;

import java.time.Duration;
import java.util.Arrays;

/** When everything has been stopped the process ends, whatever a library's own shutdown hook still waits for. */
final class LastWord {
    /** What a process ended by SIGTERM answers. */
    private static final int TERMINATED = 143;

    private LastWord() {}

    /** Call it at the end of a shutdown hook. */
    static void within(Duration patience) {
        Thread unused = Thread.ofPlatform().daemon().name("last-word").start(() -> {
            try {
                Thread.sleep(patience);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Thread.getAllStackTraces().forEach(LastWord::sayWhoHeldItUp);
            Runtime.getRuntime().halt(TERMINATED);
        });
    }

    private static void sayWhoHeldItUp(Thread thread, StackTraceElement[] stack) {
        if (!thread.isDaemon()) {
            System.err.println("estela: held up by " + thread.getName() + " " + Arrays.toString(stack));
        }
    }
}
