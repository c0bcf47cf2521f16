/** Plans as they are read. */
@NullMarked
package org.throughline.treatmentplan.plan.view;

import org.jspecify.annotations.NullMarked;
