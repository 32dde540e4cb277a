/** Who belongs to which segment, from one moment to the next. */
@NullMarked
package dev.estela.customers.member;

import org.jspecify.annotations.NullMarked;
