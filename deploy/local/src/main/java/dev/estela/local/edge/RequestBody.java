package dev.estela.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads a body, up to the limit. */
final class RequestBody {
    /** The body went past the limit. */
    static final class TooLargeException extends Exception {
        TooLargeException() {
            super("The body is too large", null, false, false);
        }
    }

    private static final long ABSURD = 20 * Edge.BODY_LIMIT;

    private RequestBody() {}

    /** The client says so itself. */
    static boolean declaredTooLarge(HttpServerRequest request) {
        return declaredLength(request) > Edge.BODY_LIMIT;
    }

    /** Whether the client says how long the body is, or that there is none. */
    static boolean declared(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") == null;
    }

    static Future<Buffer> collect(HttpServerRequest request) {
        Promise<Buffer> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > Edge.BODY_LIMIT) {
                request.pause();
                promise.tryFail(new TooLargeException());
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(promise::tryFail);
        request.endHandler(nothing -> promise.tryComplete(body));
        request.resume();
        return promise.future();
    }

    /** Whether a body that is too large should be heard out before it is refused. */
    static boolean worthReading(HttpServerRequest request) {
        return declaredLength(request) <= ABSURD && request.getHeader("Expect") == null;
    }

    /** Reads what is left and keeps nothing of it. */
    static Future<Void> drop(HttpServerRequest request) {
        Promise<Void> dropped = Promise.promise();
        request.handler(chunk -> {});
        request.exceptionHandler(dropped::tryFail);
        request.endHandler(dropped::tryComplete);
        request.resume();
        return dropped.future();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
