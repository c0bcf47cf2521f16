/** Figures of a programme, pure. */
@NullMarked
package org.throughline.outcomes.dashboard.domain;

import org.jspecify.annotations.NullMarked;
