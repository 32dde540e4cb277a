package dev.estela.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A key to sign with, the first administrator, and a service behind the console that says what it was asked. */
public class ConsoleKey implements QuarkusTestResourceLifecycleManager {
    public static final String PASSWORD = "the first word of all";

    private final EchoServer echo = new EchoServer();

    @Override
    public Map<String, String> start() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test");
            return Map.of(
                    "estela.console.key",
                    key.toJson(OutputControlLevel.INCLUDE_PRIVATE),
                    "estela.agent-keys",
                    "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}",
                    "estela.console.first-admin.password",
                    PASSWORD,
                    "estela.console.backend",
                    echo.start());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        echo.stop();
    }
}
