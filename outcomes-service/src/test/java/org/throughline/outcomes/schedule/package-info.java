/** Tests of when instruments are given. */
@NullMarked
package org.throughline.outcomes.schedule;

import org.jspecify.annotations.NullMarked;
