/** Level of care and eligibility, as the platform runs them. */
@NullMarked
package org.throughline.intake.eligibility;

import org.jspecify.annotations.NullMarked;
