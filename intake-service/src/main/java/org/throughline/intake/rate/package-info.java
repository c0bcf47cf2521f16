/** What payers and programmes agreed that care costs, and what a week of it comes to. */
@NullMarked
package org.throughline.intake.rate;

import org.jspecify.annotations.NullMarked;
