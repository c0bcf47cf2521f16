/** How each service keeps its part of the ledger: one stream of its own log for each entry, told to intake. */
@NullMarked
package org.throughline.disclosure.ledger;

import org.jspecify.annotations.NullMarked;
