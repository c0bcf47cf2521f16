/** Alerts as a worklist. */
@NullMarked
package org.throughline.outcomes.alert.view;

import org.jspecify.annotations.NullMarked;
