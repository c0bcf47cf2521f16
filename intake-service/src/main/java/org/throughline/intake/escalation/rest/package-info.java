/** Crises over HTTP. */
@NullMarked
package org.throughline.intake.escalation.rest;

import org.jspecify.annotations.NullMarked;
