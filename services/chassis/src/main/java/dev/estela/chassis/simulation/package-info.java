/** Business time moved by hand, and how a service says that it is at rest. */
@NullMarked
package dev.estela.chassis.simulation;

import org.jspecify.annotations.NullMarked;
