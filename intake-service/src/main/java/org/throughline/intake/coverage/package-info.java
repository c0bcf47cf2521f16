/** What payers cover and approve, and how much of it was used. */
@NullMarked
package org.throughline.intake.coverage;

import org.jspecify.annotations.NullMarked;
