/** Wires handoffs to the platform. */
@NullMarked
package org.throughline.outcomes.handoff;

import org.jspecify.annotations.NullMarked;
