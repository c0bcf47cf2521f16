/** Clinicians over HTTP. */
@NullMarked
package org.throughline.scheduling.clinician.rest;

import org.jspecify.annotations.NullMarked;
