/** Who participants are: registered, corrected, linked, told apart. */
@NullMarked
package org.throughline.intake.participant;

import org.jspecify.annotations.NullMarked;
