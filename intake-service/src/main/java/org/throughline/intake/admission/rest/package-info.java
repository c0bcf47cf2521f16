/** Admission and participants over HTTP. */
@NullMarked
package org.throughline.intake.admission.rest;

import org.jspecify.annotations.NullMarked;
