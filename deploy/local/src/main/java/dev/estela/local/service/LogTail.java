package dev.estela.local.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of a log. */
final class LogTail {
    private static final int WINDOW = 4096;
    private static final int LONGEST = 240;

    private LogTail() {}

    /** The last line that says something, or a word that there is none. */
    static String lastLine(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - WINDOW);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                    .reduce("nothing in its log", (before, line) -> line)
                    .strip()
                    .transform(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
        } catch (IOException e) {
            return "no log in " + log;
        }
    }
}
