package dev.estela.local.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Events as JSON lines, also gzip; read one at a time, so a file may be larger than the memory. */
class EventFile implements AutoCloseable {
    private final String name;
    private final BufferedReader lines;
    private long line;

    EventFile(Path file) throws IOException {
        name = file.getFileName().toString();
        lines = open(file);
    }

    Optional<ReplayEvent> next() {
        try {
            String text = lines.readLine();
            line++;
            while (text != null && text.isBlank()) {
                text = lines.readLine();
                line++;
            }
            return Optional.ofNullable(text).map(json -> ReplayEvent.parse(name + ":" + line, json));
        } catch (IOException e) {
            throw new UncheckedIOException(name + ":" + line, e);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        try {
            InputStream bytes = Files.newInputStream(file);
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new ReplayException("There is no file " + file + ".");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
