package dev.estela.chassis.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An SMTP line that answers for some recipients what a test wants, and lets everything else through. */
public final class MoodyLine {
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Set<String> speechless = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private final int server;

    MoodyLine(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var unused = start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** @param answer such as {@code 550 No such user} */
    public void answer(String recipient, String answer) {
        answers.put(recipient, answer);
    }

    /** The server takes the mail, and the line breaks before it can say so. */
    public void loseTheLastWord(String recipient) {
        speechless.add(recipient);
    }

    public void calm(String recipient) {
        answers.remove(recipient);
        speechless.remove(recipient);
    }

    private void accept() {
        while (true) {
            try {
                Socket client = door.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread answering = start(() -> copy(behind, client));
                var unused = start(() -> talk(client, behind, answering));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client, Socket behind, Thread answering) {
        try (client;
                behind) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = behind.getOutputStream();
            boolean body = false;
            boolean breaks = false;
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                String answer = body ? null : answerTo(said);
                if (answer != null) {
                    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                    continue;
                }
                breaks |= speechless.stream().anyMatch(said::contains);
                boolean ends = body && said.equals(".");
                boolean lost = ends && breaks;
                body = body ? !ends : said.equalsIgnoreCase("DATA");
                if (lost) {
                    client.close();
                }
                out.write((said + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                if (lost) {
                    answering.join(); // it ends when the server has answered, to nobody
                    return;
                }
            }
        } catch (IOException e) {
            // one side hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String answerTo(String said) {
        if (!said.toUpperCase(Locale.ROOT).startsWith("RCPT TO:")) {
            return null;
        }
        return answers.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            var unused = from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side hung up
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "moody-line");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
