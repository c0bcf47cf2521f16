/** Referrals as they arrive and what becomes of them. */
@NullMarked
package org.throughline.intake.referral;

import org.jspecify.annotations.NullMarked;
