/** Crises as they are recorded, and those that are open. */
@NullMarked
package org.throughline.intake.escalation.view;

import org.jspecify.annotations.NullMarked;
