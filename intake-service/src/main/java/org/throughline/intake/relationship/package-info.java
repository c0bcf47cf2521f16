/** Who treats a participant, as the platform runs it. */
@NullMarked
package org.throughline.intake.relationship;

import org.jspecify.annotations.NullMarked;
