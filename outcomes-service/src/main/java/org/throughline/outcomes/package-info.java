/** Assessments, safety alerts, the progress timeline and the aftercare handoff. */
@NullMarked
package org.throughline.outcomes;

import org.jspecify.annotations.NullMarked;
