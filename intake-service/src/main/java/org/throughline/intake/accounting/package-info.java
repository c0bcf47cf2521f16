/** What a participant is told of the disclosures about them, as the platform runs it. */
@NullMarked
package org.throughline.intake.accounting;

import org.jspecify.annotations.NullMarked;
