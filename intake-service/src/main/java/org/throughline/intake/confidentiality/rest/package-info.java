/** Confidentiality over HTTP, for the privacy officer. */
@NullMarked
package org.throughline.intake.confidentiality.rest;

import org.jspecify.annotations.NullMarked;
