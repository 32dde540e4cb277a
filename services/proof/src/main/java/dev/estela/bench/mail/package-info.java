/** Mail of customers that comes in. */
package dev.estela.bench.mail;
