/** Drug screens over HTTP. */
@NullMarked
package org.throughline.treatmentplan.specimen.rest;

import org.jspecify.annotations.NullMarked;
