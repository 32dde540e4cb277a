/** What the answers come to, by store, carrier, service and lane, with the formulas said beside the figures. */
@NullMarked
package dev.estela.surveys.score;

import org.jspecify.annotations.NullMarked;
