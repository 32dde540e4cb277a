/** Listens to stores: name, languages, zone, quiet hours and sender. */
package dev.estela.notices.store;
