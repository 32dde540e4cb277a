/** What services have in common when somebody is to be forgotten. */
@NullMarked
package dev.estela.chassis.erasure;

import org.jspecify.annotations.NullMarked;
