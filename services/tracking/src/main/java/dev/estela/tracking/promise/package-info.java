/** When a parcel was, is and will be expected. */
@NullMarked
package dev.estela.tracking.promise;

import org.jspecify.annotations.NullMarked;
