/** Referral, screening, eligibility, consent and admission. */
@NullMarked
package org.throughline.intake;

import org.jspecify.annotations.NullMarked;
