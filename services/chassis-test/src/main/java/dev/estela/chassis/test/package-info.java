/** Real PostgreSQL and Kafka for tests, and short words to drive a service with. */
package dev.estela.chassis.test;
