/** How tracks are kept. */
@NullMarked
package org.throughline.scheduling.track;

import org.jspecify.annotations.NullMarked;
