/** Opening an episode at a level of care, and closing it. */
@NullMarked
package org.throughline.intake.admission.domain;

import org.jspecify.annotations.NullMarked;
