/** Certifications of need as the platform runs them. */
@NullMarked
package org.throughline.treatmentplan.certification;

import org.jspecify.annotations.NullMarked;
