/** Admission and closure, as the platform runs them. */
@NullMarked
package org.throughline.intake.admission;

import org.jspecify.annotations.NullMarked;
