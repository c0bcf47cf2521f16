/** Handoffs as they are read. */
@NullMarked
package org.throughline.outcomes.handoff.view;

import org.jspecify.annotations.NullMarked;
