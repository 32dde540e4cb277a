package dev.estela.local.doctor;

import dev.estela.local.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Examines an installation part by part and says how to mend what is wrong. */
public final class Doctor {
    private final Patient patient;

    public Doctor(Settings settings) throws IOException {
        this.patient = Patient.of(settings);
    }

    /** Prints what it finds; answers whether all is well. */
    public boolean examine(PrintStream out) {
        List<Finding> findings = new ArrayList<>();
        Settings settings = patient.settings();
        findings.add(MachineChecks.java());
        findings.add(checked("Build", () -> MachineChecks.build(settings)));
        findings.add(MachineChecks.ports(patient));
        findings.add(checked("Disk", () -> MachineChecks.disk(settings)));
        findings.add(MachineChecks.clock());
        if (patient.running()) {
            findings.addAll(running());
        }
        findings.forEach(finding -> out.println(finding.inWords()));
        if (!patient.running()) {
            out.println();
            out.println("Nothing runs over " + settings.home()
                    + "; start it with ./estela up to have database, Kafka, slot, connector and mail checked as well.");
        }
        return findings.stream().allMatch(Finding::well);
    }

    private List<Finding> running() {
        RunningChecks checks = new RunningChecks(patient);
        return List.of(
                checked("Database", checks::database),
                checked("Kafka", checks::kafka),
                checked("Replication slot", checks::slot),
                checked("Connector", checks::connector),
                checked("Mail", checks::mail),
                checked("Services", checks::services),
                checked("Dead letters", checks::deadLetters),
                checked("Business clock", checks::simulatedClock));
    }

    private static Finding checked(String part, Callable<Finding> check) {
        try {
            return check.call();
        } catch (Exception e) {
            return Finding.ill(
                    part,
                    e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()),
                    "./estela down, then ./estela up; if it stays so, read ./estela logs launcher");
        }
    }
}
