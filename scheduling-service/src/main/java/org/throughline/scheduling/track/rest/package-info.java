/** Tracks over HTTP. */
@NullMarked
package org.throughline.scheduling.track.rest;

import org.jspecify.annotations.NullMarked;
