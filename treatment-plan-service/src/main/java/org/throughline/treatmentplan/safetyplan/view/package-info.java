/** Safety plans as they are shown. */
@NullMarked
package org.throughline.treatmentplan.safetyplan.view;

import org.jspecify.annotations.NullMarked;
