/** Lists by keyset, page after page. */
@NullMarked
package dev.estela.chassis.paging;

import org.jspecify.annotations.NullMarked;
