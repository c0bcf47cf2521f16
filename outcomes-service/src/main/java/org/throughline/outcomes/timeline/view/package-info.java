/** The timeline as rows: one for each event, clear only in what it is sorted and filtered by. */
@NullMarked
package org.throughline.outcomes.timeline.view;

import org.jspecify.annotations.NullMarked;
