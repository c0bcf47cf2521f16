/** What figures are counted from, row by row. */
@NullMarked
package org.throughline.outcomes.dashboard.view;

import org.jspecify.annotations.NullMarked;
