/** Crises on the way to admission, each open until somebody saw to it. */
@NullMarked
package org.throughline.intake.escalation;

import org.jspecify.annotations.NullMarked;
