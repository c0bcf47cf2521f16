/** Participants over HTTP. */
@NullMarked
package org.throughline.intake.participant.rest;

import org.jspecify.annotations.NullMarked;
