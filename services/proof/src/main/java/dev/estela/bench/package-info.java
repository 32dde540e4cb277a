/** Benchmarks of the whole system: each figure beside a limit that was measured in the same run. */
package dev.estela.bench;
