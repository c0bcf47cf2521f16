/** Whether to proceed, divert or escalate. */
@NullMarked
package org.throughline.intake.screening.domain;

import org.jspecify.annotations.NullMarked;
