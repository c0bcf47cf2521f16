/** Who participants are. */
@NullMarked
package org.throughline.intake.participant;

import org.jspecify.annotations.NullMarked;
