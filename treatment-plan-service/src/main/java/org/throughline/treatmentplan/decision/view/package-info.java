/** Treatment decisions as they are found. */
@NullMarked
package org.throughline.treatmentplan.decision.view;

import org.jspecify.annotations.NullMarked;
