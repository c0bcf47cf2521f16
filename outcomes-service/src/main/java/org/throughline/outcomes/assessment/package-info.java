/** Wires assessments and what they raise to the platform. */
@NullMarked
package org.throughline.outcomes.assessment;

import org.jspecify.annotations.NullMarked;
