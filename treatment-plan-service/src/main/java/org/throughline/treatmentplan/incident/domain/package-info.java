/** Incidents: what went wrong, who looked into it, and who outside had to be told. */
@NullMarked
package org.throughline.treatmentplan.incident.domain;

import org.jspecify.annotations.NullMarked;
