/** Who participants are, as it is recorded. */
@NullMarked
package org.throughline.intake.participant.view;

import org.jspecify.annotations.NullMarked;
