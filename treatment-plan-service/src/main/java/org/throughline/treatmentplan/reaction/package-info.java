/** What follows by itself from facts. */
@NullMarked
package org.throughline.treatmentplan.reaction;

import org.jspecify.annotations.NullMarked;
