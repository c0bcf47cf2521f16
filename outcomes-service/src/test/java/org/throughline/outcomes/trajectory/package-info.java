/** Tests of change between two scores. */
@NullMarked
package org.throughline.outcomes.trajectory;

import org.jspecify.annotations.NullMarked;
