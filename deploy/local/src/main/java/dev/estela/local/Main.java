package dev.estela.local;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher: the Java half of {@code ./estela}. */
@Command(
        name = "estela",
        description = "Runs Estela on this machine.",
        subcommands = {
            UpCommand.class,
            DoctorCommand.class,
            TrainCommand.class,
            PartCommands.Kafka.class,
            PartCommands.Connect.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, result) -> explain(failure))
                .execute(arguments);
        System.exit(code);
    }

    /** One sentence where the user can do something about it, the stack trace where only a developer can. */
    private static int explain(Exception failure) {
        if (failure instanceof StartFailure) {
            System.err.println("estela: " + failure.getMessage());
        } else {
            System.err.println("estela: the start failed: " + failure.getMessage());
            failure.printStackTrace();
        }
        return 1;
    }

    /** The checkout: the nearest folder upwards that holds the topic list. */
    static Path root() {
        String given = System.getenv("ESTELA_ROOT");
        Path folder = Path.of(given == null ? "" : given).toAbsolutePath().normalize();
        for (Path root = folder; root != null; root = root.getParent()) {
            if (Files.exists(root.resolve("deploy/topics.yaml"))) {
                return root;
            }
        }
        throw new StartFailure("This is not a checkout of Estela: " + folder + " holds no deploy/topics.yaml.");
    }
}
