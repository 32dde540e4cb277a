package dev.estela.local.process;

import java.io.IOException;

/** A part that can crash and be started again over what it left. */
public interface Mortal extends AutoCloseable {
    boolean alive();

    void restart() throws IOException, InterruptedException;

    @Override
    void close();
}
