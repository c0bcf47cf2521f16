/** Which follow-ups are due, row by row. */
@NullMarked
package org.throughline.outcomes.alumni.view;

import org.jspecify.annotations.NullMarked;
