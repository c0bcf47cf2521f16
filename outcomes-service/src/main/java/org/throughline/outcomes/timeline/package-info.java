/** The progress timeline of a participant, from what all four services published. */
@NullMarked
package org.throughline.outcomes.timeline;

import org.jspecify.annotations.NullMarked;
