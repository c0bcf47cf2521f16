/** The register of recipients over HTTP. */
@NullMarked
package org.throughline.intake.recipient.rest;

import org.jspecify.annotations.NullMarked;
