/** A crisis, what was done about it, and how it ended. */
@NullMarked
package org.throughline.intake.escalation.domain;

import org.jspecify.annotations.NullMarked;
