/** Tests of the figures of a programme. */
@NullMarked
package org.throughline.outcomes.dashboard;

import org.jspecify.annotations.NullMarked;
