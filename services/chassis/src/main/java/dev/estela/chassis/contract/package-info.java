/** What comes from outside is measured against its contract. */
@NullMarked
package dev.estela.chassis.contract;

import org.jspecify.annotations.NullMarked;
