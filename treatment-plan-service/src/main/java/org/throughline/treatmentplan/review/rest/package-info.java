/** Reviews over HTTP. */
@NullMarked
package org.throughline.treatmentplan.review.rest;

import org.jspecify.annotations.NullMarked;
