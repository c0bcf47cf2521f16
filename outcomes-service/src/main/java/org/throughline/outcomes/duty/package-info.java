/** Who is on duty. */
@NullMarked
package org.throughline.outcomes.duty;

import org.jspecify.annotations.NullMarked;
