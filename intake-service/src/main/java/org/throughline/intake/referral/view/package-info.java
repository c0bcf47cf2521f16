/** Referrals as they are recorded, and the inbox. */
@NullMarked
package org.throughline.intake.referral.view;

import org.jspecify.annotations.NullMarked;
