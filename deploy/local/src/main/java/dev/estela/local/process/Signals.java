package dev.estela.local.process;

import java.util.List;

/** Sends a signal by the pid; Java itself knows TERM and KILL only. */
final class Signals {
    private Signals() {}

    static void send(StopSignal signal, long pid) {
        Commands.Answer answer = Commands.run(List.of("kill", "-s", signal.name(), Long.toString(pid)));
        if (!answer.ok()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }
}
