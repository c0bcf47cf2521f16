/** Handoffs over HTTP. */
@NullMarked
package org.throughline.outcomes.handoff.rest;

import org.jspecify.annotations.NullMarked;
