/** Whom information may go to, as the platform runs it. */
@NullMarked
package org.throughline.intake.recipient;

import org.jspecify.annotations.NullMarked;
