package dev.estela.chassis.event;

import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells the failure of an event from the failure of what we stand on. */
public final class Failures {
    private static final int MAX_DEPTH = 20;

    private Failures() {}

    /** True when the database or the network is to blame: the same work can succeed later, however often it has failed. */
    public static boolean ofInfrastructure(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth++ < MAX_DEPTH; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                return ofServer(pg.getSqlState());
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || saysConnection(cause)) {
                return true;
            }
        }
        return false;
    }

    /** True when somebody else changed the same row in the meantime: the same work succeeds when it is done again. */
    public static boolean ofContention(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth++ < MAX_DEPTH; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQLSTATE: 08 connection, 53 resources, 57 operator intervention, 40 deadlock and serialisation, 25006 read-only. */
    private static boolean ofServer(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("40")
                        || state.equals("25006"));
    }

    private static boolean saysConnection(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause.getClass().getName().startsWith("io.vertx")
                && (message.contains("onnection") || message.contains("Timeout") || message.contains("closed"));
    }
}
