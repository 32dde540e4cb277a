/** An invented shop that shows in a minute what Estela does: orders, delays, notices, surveys. Nobody in it exists. */
package dev.estela.local.demo;
