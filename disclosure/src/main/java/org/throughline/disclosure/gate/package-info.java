/** The one way out: what leaves for a caller outside the programme is ruled on and noted before the answer goes. */
@NullMarked
package org.throughline.disclosure.gate;

import org.jspecify.annotations.NullMarked;
