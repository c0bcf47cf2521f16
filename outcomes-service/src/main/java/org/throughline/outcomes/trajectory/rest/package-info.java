/** Trajectories over HTTP. */
@NullMarked
package org.throughline.outcomes.trajectory.rest;

import org.jspecify.annotations.NullMarked;
