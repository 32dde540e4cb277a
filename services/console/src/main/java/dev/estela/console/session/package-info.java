/** Somebody who has signed in: a cookie in the browser, its hash here. */
@NullMarked
package dev.estela.console.session;

import org.jspecify.annotations.NullMarked;
