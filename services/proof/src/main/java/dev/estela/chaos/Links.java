package dev.estela.chaos;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every link between two parts, each through a stretch of network of its own, and the file that sends the parts that way. */
final class Links implements AutoCloseable {
    private static final int FIRST = 200;
    private static final int BROKER = 300;

    private final List<Link> links = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();
    private final int base;

    private Links(int base) {
        this.base = base;
    }

    /** @param base the stack's first port: PostgreSQL, Kafka and the mailbox are counted from it */
    static Links open(int base) throws IOException {
        Links all = new Links(base);
        for (String service : Stack.SERVICES) {
            all.add(service + ".postgres", base + 1);
            all.addKafka(service + ".kafka");
        }
        all.add("connect.postgres", base + 1);
        all.addKafka("connect.kafka");
        all.add("notices.smtp", base + 5);
        return all;
    }

    private void add(String name, int target) throws IOException {
        int port = base + FIRST + links.size();
        lines.append(name).append('=').append(port).append('\n');
        links.add(new Link(name, port, target));
    }

    private void addKafka(String name) throws IOException {
        int port = base + FIRST + links.size();
        int listen = base + BROKER + links.size();
        lines.append(name).append('=').append(port).append(',').append(listen).append('\n');
        links.add(new Link(name, port, listen));
    }

    Path write() throws IOException {
        Path file = Files.createTempFile("estela-detours-", ".properties");
        file.toFile().deleteOnExit();
        return Files.writeString(file, lines);
    }

    List<Link> all() {
        return links;
    }

    Link named(String name) {
        return links.stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        for (Link link : links) {
            link.close();
        }
    }
}
