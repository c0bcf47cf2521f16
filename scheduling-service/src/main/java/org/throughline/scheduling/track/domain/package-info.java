/** A track: the week a programme offers, and the bounds it answers to. */
@NullMarked
package org.throughline.scheduling.track.domain;

import org.jspecify.annotations.NullMarked;
