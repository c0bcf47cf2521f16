@NullMarked
package org.throughline.intake.referral.fhir;

import org.jspecify.annotations.NullMarked;
