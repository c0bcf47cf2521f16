/** Tracks, sessions, attendance and the weekly dose. */
@NullMarked
package org.throughline.scheduling;

import org.jspecify.annotations.NullMarked;
