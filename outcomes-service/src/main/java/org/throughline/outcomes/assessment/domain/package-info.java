/** Assessments, critical answers and the alerts they raise in the same commit. */
@NullMarked
package org.throughline.outcomes.assessment.domain;

import org.jspecify.annotations.NullMarked;
