/** Screening over HTTP. */
@NullMarked
package org.throughline.intake.screening.rest;

import org.jspecify.annotations.NullMarked;
