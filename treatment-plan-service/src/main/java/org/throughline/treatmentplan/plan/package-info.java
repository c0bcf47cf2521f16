/** Treatment plans as the platform runs them. */
@NullMarked
package org.throughline.treatmentplan.plan;

import org.jspecify.annotations.NullMarked;
