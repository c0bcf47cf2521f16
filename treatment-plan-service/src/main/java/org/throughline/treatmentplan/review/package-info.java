/** Reviews of plans as the platform runs them. */
@NullMarked
package org.throughline.treatmentplan.review;

import org.jspecify.annotations.NullMarked;
