/** Level-of-care decisions and discharge as the platform runs them. */
@NullMarked
package org.throughline.treatmentplan.care;

import org.jspecify.annotations.NullMarked;
