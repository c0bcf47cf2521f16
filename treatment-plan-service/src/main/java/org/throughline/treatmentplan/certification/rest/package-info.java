/** Certifications over HTTP. */
@NullMarked
package org.throughline.treatmentplan.certification.rest;

import org.jspecify.annotations.NullMarked;
