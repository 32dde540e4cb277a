/** Goal G5: what an agent looks at. */
package dev.estela.bench.agents;
