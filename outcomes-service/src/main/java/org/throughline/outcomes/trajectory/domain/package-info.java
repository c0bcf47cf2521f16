/** The scores of one person on one instrument over time, and whether they changed reliably. */
@NullMarked
package org.throughline.outcomes.trajectory.domain;

import org.jspecify.annotations.NullMarked;
