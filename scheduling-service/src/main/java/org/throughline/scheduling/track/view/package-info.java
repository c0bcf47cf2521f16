/** The tracks on offer. */
@NullMarked
package org.throughline.scheduling.track.view;

import org.jspecify.annotations.NullMarked;
