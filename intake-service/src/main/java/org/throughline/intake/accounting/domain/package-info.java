/** What a participant is told of the disclosures about them. */
@NullMarked
package org.throughline.intake.accounting.domain;

import org.jspecify.annotations.NullMarked;
