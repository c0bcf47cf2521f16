/** A programme in figures, over HTTP. */
@NullMarked
package org.throughline.outcomes.dashboard.rest;

import org.jspecify.annotations.NullMarked;
