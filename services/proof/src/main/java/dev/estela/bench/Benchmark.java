package dev.estela.bench;

/** Measures something and prints it. */
public interface Benchmark {
    void run() throws Exception;
}
