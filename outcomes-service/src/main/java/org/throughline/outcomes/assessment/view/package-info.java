/** Assessments as they are read, and where a person stands with the programme. */
@NullMarked
package org.throughline.outcomes.assessment.view;

import org.jspecify.annotations.NullMarked;
