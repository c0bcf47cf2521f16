/** How calendar feeds are kept. */
@NullMarked
package org.throughline.scheduling.feed;

import org.jspecify.annotations.NullMarked;
