/** Referrals over HTTP. */
@NullMarked
package org.throughline.intake.referral.rest;

import org.jspecify.annotations.NullMarked;
