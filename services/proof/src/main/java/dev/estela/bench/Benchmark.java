package dev.estela.bench;

/** Measures something and prints it. */
interface Benchmark {
    void run() throws Exception;
}
