/** Incidents as they are shown. */
@NullMarked
package org.throughline.treatmentplan.incident.view;

import org.jspecify.annotations.NullMarked;
