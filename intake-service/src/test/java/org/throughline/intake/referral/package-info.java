@NullMarked
package org.throughline.intake.referral;

import org.jspecify.annotations.NullMarked;
