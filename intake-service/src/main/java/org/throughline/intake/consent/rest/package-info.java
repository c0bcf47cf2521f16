/** Consents and privacy notices over HTTP. */
@NullMarked
package org.throughline.intake.consent.rest;

import org.jspecify.annotations.NullMarked;
