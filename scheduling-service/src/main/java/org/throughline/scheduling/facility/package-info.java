/** How facilities are kept. */
@NullMarked
package org.throughline.scheduling.facility;

import org.jspecify.annotations.NullMarked;
