package dev.estela.chassis.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Runs a test with every example of an aggregate's events as older and newer producers send it: an {@link EvolvedEvent} each. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Evolution.class)
public @interface EventsOf {
    /** The folder of the contracts, such as {@code order}. */
    String value();

    /** The types wanted, without prefix and version; nothing means all. */
    String[] types() default {};
}
