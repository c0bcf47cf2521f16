/** Participants as they are recorded. */
@NullMarked
package org.throughline.intake.admission.view;

import org.jspecify.annotations.NullMarked;
