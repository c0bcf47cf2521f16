/** Assessments over HTTP. */
@NullMarked
package org.throughline.outcomes.assessment.rest;

import org.jspecify.annotations.NullMarked;
