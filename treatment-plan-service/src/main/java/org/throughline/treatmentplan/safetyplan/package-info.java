/** Safety plans as the platform runs them. */
@NullMarked
package org.throughline.treatmentplan.safetyplan;

import org.jspecify.annotations.NullMarked;
