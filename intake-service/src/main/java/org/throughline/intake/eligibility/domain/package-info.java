/** What was found about level of care, and whether the programme fits the person. */
@NullMarked
package org.throughline.intake.eligibility.domain;

import org.jspecify.annotations.NullMarked;
