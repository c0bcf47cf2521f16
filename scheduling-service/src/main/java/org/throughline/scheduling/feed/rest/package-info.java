/** Calendar feeds over HTTP. */
@NullMarked
package org.throughline.scheduling.feed.rest;

import org.jspecify.annotations.NullMarked;
