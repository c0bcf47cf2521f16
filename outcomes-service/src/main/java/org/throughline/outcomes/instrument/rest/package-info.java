/** Instruments over HTTP. */
@NullMarked
package org.throughline.outcomes.instrument.rest;

import org.jspecify.annotations.NullMarked;
