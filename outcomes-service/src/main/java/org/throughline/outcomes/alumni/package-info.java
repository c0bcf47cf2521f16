/** Wires the time after an episode to the platform. */
@NullMarked
package org.throughline.outcomes.alumni;

import org.jspecify.annotations.NullMarked;
