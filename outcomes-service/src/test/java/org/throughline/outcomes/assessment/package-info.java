/** Tests of assessments and the alerts they raise. */
@NullMarked
package org.throughline.outcomes.assessment;

import org.jspecify.annotations.NullMarked;
