package dev.estela.surveys.timing;

import dev.estela.surveys.invitation.SurveysConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration nobody has touched, but for what a test says. */
final class TestConfig {
    private TestConfig() {}

    static SurveysConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SurveysConfig.class)
                .withDefaultValue("estela.surveys.secret", "a-secret-of-some-length")
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(SurveysConfig.class);
    }
}
