/** Plans, signatures, level-of-care decisions and discharge. */
@NullMarked
package org.throughline.treatmentplan;

import org.jspecify.annotations.NullMarked;
