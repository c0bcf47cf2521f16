/** What follows by itself from facts, and from time passing. */
@NullMarked
package org.throughline.outcomes.reaction;

import org.jspecify.annotations.NullMarked;
