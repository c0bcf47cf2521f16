/** Level of care and eligibility over HTTP. */
@NullMarked
package org.throughline.intake.eligibility.rest;

import org.jspecify.annotations.NullMarked;
