/** Drug screens as they are shown. */
@NullMarked
package org.throughline.treatmentplan.specimen.view;

import org.jspecify.annotations.NullMarked;
