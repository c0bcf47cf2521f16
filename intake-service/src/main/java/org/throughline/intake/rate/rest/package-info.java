/** Rates and cost estimates over HTTP. */
@NullMarked
package org.throughline.intake.rate.rest;

import org.jspecify.annotations.NullMarked;
