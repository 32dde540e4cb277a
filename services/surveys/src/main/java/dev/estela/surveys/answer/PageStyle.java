package dev.estela.surveys.answer;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The one style sheet. It travels inside the page, so that a slow phone asks once, and is allowed by its hash and nothing else. */
@ApplicationScoped
class PageStyle {
    private final String css;
    private final String policy;

    PageStyle() {
        this.css = read();
        this.policy = "default-src 'none'; style-src 'sha256-" + hash(css)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    RawString css() {
        return new RawString(css);
    }

    /** The Content-Security-Policy of every page: no script, no image, no frame, no foreign server. */
    String policy() {
        return policy;
    }

    private static String read() {
        try (InputStream file = PageStyle.class.getResourceAsStream("/page.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
