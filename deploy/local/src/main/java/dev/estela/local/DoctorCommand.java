package dev.estela.local;

import dev.estela.local.doctor.Doctor;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Checks everything; ends with 1 when something is wrong. */
@Command(name = "doctor", description = "Checks everything and says how to mend what is wrong.")
final class DoctorCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.of(Main.root(), System.getenv(), Optional.empty(), false);
        return new Doctor(settings).examine(System.out) ? 0 : 1;
    }
}
