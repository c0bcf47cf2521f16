/** Instruments as they are shown and as answers are scored by them. */
@NullMarked
package org.throughline.outcomes.instrument.view;

import org.jspecify.annotations.NullMarked;
