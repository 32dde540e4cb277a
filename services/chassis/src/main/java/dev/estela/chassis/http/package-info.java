/** Problems, faults of fields, and limits of public methods. */
@NullMarked
package dev.estela.chassis.http;

import org.jspecify.annotations.NullMarked;
