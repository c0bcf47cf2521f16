/** Who calls, what they may, and a chained log of what they were shown. */
@NullMarked
package org.throughline.platform.access;

import org.jspecify.annotations.NullMarked;
