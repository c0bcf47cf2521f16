/** Treatment decisions over HTTP. */
@NullMarked
package org.throughline.treatmentplan.decision.rest;

import org.jspecify.annotations.NullMarked;
