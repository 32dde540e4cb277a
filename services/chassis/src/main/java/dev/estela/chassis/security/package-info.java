/** Who calls, and what that one may do. */
@NullMarked
package dev.estela.chassis.security;

import org.jspecify.annotations.NullMarked;
