/** Reviews as they are shown. */
@NullMarked
package org.throughline.treatmentplan.review.view;

import org.jspecify.annotations.NullMarked;
