/** When a plan is looked at anew, what called for it, and what came of it. */
@NullMarked
package org.throughline.treatmentplan.review.domain;

import org.jspecify.annotations.NullMarked;
