/** Tests of instruments and how they score. */
@NullMarked
package org.throughline.outcomes.instrument;

import org.jspecify.annotations.NullMarked;
