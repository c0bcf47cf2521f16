/** Incidents as the platform runs them. */
@NullMarked
package org.throughline.treatmentplan.incident;

import org.jspecify.annotations.NullMarked;
