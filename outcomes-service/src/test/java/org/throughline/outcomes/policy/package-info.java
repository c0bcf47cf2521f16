/** Tests of the numbers programmes work by. */
@NullMarked
package org.throughline.outcomes.policy;

import org.jspecify.annotations.NullMarked;
