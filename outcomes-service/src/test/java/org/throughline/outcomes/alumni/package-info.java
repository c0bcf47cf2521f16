/** Tests of the time after an episode. */
@NullMarked
package org.throughline.outcomes.alumni;

import org.jspecify.annotations.NullMarked;
