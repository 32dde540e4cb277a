/** Who somebody is: what is known of a person, and their timeline. */
@NullMarked
package dev.estela.customers.profile;

import org.jspecify.annotations.NullMarked;
