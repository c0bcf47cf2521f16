/** Referrals as FHIR R4 transaction bundles. */
@NullMarked
package org.throughline.intake.referral.fhir;

import org.jspecify.annotations.NullMarked;
