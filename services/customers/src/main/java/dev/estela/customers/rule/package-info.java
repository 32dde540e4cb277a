/** The little language in which segments say whom they mean: {@code orders >= 3 and spend > 20000 and not tag = "vip"}. */
@NullMarked
package dev.estela.customers.rule;

import org.jspecify.annotations.NullMarked;
