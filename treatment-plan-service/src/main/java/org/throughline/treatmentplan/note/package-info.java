/** Service notes as the platform runs them. */
@NullMarked
package org.throughline.treatmentplan.note;

import org.jspecify.annotations.NullMarked;
