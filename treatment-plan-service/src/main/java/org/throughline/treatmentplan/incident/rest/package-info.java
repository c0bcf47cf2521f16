/** Incidents over HTTP. */
@NullMarked
package org.throughline.treatmentplan.incident.rest;

import org.jspecify.annotations.NullMarked;
