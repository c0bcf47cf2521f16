/** What is due and overdue, row by row. */
@NullMarked
package org.throughline.outcomes.schedule.view;

import org.jspecify.annotations.NullMarked;
