/** Demands over HTTP. */
@NullMarked
package org.throughline.intake.privacyrequest.rest;

import org.jspecify.annotations.NullMarked;
