/** Who speaks for a participant, as the platform runs it. */
@NullMarked
package org.throughline.intake.representative;

import org.jspecify.annotations.NullMarked;
