/** Taking requests to consider a person, as the platform runs them. */
@NullMarked
package org.throughline.intake.referral;

import org.jspecify.annotations.NullMarked;
