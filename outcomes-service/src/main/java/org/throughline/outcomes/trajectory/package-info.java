/** Wires trajectories to the platform. */
@NullMarked
package org.throughline.outcomes.trajectory;

import org.jspecify.annotations.NullMarked;
