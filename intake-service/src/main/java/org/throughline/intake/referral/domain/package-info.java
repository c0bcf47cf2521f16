/** A referral from its arrival to its one end, and who the person is. */
@NullMarked
package org.throughline.intake.referral.domain;

import org.jspecify.annotations.NullMarked;
