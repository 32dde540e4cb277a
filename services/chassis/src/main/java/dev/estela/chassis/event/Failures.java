package dev.estela.chassis.event;

import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells the failure of an event from the failure of what we stand on. */
public final class Failures {
    private static final int MAX_DEPTH = 20;

    /** Classes of SQLSTATE: 08 connection, 53 resources, 57 operator intervention, 58 system error; 25006 read-only. */
    private static final Pattern OUTAGES = Pattern.compile("(08|53|57|58)...|25006");

    /** 40 deadlock and serialisation. */
    private static final Pattern CONTENTION = Pattern.compile("40...");

    private Failures() {}

    /** True when the event is not to blame: the same work can succeed later, however often it has failed. */
    public static boolean pass(Throwable failure) {
        return ofInfrastructure(failure) || ofContention(failure);
    }

    /** True when the database or the network is to blame. */
    public static boolean ofInfrastructure(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> isOf(cause, OUTAGES)
                        || cause instanceof IOException
                        || cause instanceof TimeoutException
                        || saysConnection(cause));
    }

    /** True when somebody else wanted the same rows at the same time. */
    static boolean ofContention(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> isOf(cause, CONTENTION)
                        || cause instanceof OptimisticLockException
                        || cause instanceof StaleStateException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause == null ? null : cause.getCause())
                .takeWhile(Objects::nonNull)
                .limit(MAX_DEPTH)
                .map(Objects::requireNonNull);
    }

    private static boolean isOf(Throwable cause, Pattern states) {
        String state = state(cause);
        return state != null && states.matcher(state).matches();
    }

    /** A statement fails with the driver's own exception, or with what Hibernate has made of it. */
    private static @Nullable String state(Throwable cause) {
        return switch (cause) {
            case PgException pg -> pg.getSqlState();
            case SQLException sql -> sql.getSQLState();
            default -> null;
        };
    }

    private static boolean saysConnection(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause.getClass().getName().startsWith("io.vertx")
                && (message.contains("onnection") || message.contains("Timeout") || message.contains("closed"));
    }
}
