/** Wires assessment schedules to the platform. */
@NullMarked
package org.throughline.outcomes.schedule;

import org.jspecify.annotations.NullMarked;
