package dev.estela.orders;

import dev.estela.chassis.test.TestKeys;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A client whose line may break at any moment: in the middle of its request, while it waits, within the answer. */
final class Caller {
    private static final int TIMEOUT = 60_000;
    private static final int LONGEST_WAIT = 8;

    private final RandomGenerator random;

    Caller(RandomGenerator random) {
        this.random = random;
    }

    /** @return what came back, when the line held for so long */
    Optional<Answer> call(String method, String path, String type, String body) {
        byte[] request = request(method, path, type, body);
        try (Socket line = new Socket("127.0.0.1", RestAssured.port)) {
            line.setSoTimeout(TIMEOUT);
            line.setTcpNoDelay(true);
            if (random.nextBoolean()) {
                line.setSoLinger(true, 0); // Ends with a reset instead of a good-bye.
            }
            return speak(line, request);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<Answer> speak(Socket line, byte[] request) throws IOException, InterruptedException {
        switch (random.nextInt(8)) {
            case 0, 1 -> line.getOutputStream().write(request, 0, random.nextInt(request.length));
            case 2, 3, 4, 5 -> {
                line.getOutputStream().write(request);
                Thread.sleep(random.nextInt(LONGEST_WAIT), random.nextInt(1_000_000));
            }
            case 6 -> {
                line.getOutputStream().write(request);
                int unused = line.getInputStream().readNBytes(1 + random.nextInt(200)).length;
            }
            default -> {
                line.getOutputStream().write(request);
                return Optional.of(answer(line.getInputStream()));
            }
        }
        return Optional.empty();
    }

    private static Answer answer(InputStream input) throws IOException {
        String all = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        String[] parts = all.split("\r\n\r\n", 2);
        return new Answer(Integer.parseInt(parts[0].split(" ", 3)[1]), Arrays.asList(parts[0].split("\r\n")), parts[1]);
    }

    private static byte[] request(String method, String path, String type, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + TestKeys.ADMIN + "\r\n"
                + (content.length == 0
                        ? ""
                        : "Content-Type: " + type + "\r\nContent-Length: " + content.length + "\r\n")
                + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        return request.toByteArray();
    }

    record Answer(int status, List<String> head, String body) {}
}
