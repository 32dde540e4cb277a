/** The way from the pages to the services. */
@NullMarked
package dev.estela.console.backend;

import org.jspecify.annotations.NullMarked;
