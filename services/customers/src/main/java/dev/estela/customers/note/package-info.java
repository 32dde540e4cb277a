/** What agents write down about a person. */
@NullMarked
package dev.estela.customers.note;

import org.jspecify.annotations.NullMarked;
