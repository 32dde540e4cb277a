package dev.estela.chaos;

import java.util.random.RandomGenerator;

/** Something that goes wrong. */
@FunctionalInterface
interface Fault {
    /**
     * Strikes, and lifts what does not lift itself.
     *
     * @param random draws what is not given by the fault's name
     * @return what was struck, in a few words
     */
    String strike(Scene scene, RandomGenerator random) throws Exception;
}
