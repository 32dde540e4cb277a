package dev.estela.tracking.carrier;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** The configuration nobody has touched. */
public final class TestCarriers {
    private TestCarriers() {}

    public static Carriers defaults() {
        return with();
    }

    public static Carriers with(String... settings) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(CarriersConfig.class);
        for (int i = 0; i < settings.length; i += 2) {
            config.withDefaultValue(settings[i], settings[i + 1]);
        }
        return new Carriers(config.build().getConfigMapping(CarriersConfig.class));
    }
}
