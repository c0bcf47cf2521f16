/** Conditions, their codes, and what a code, an instrument or a word says about confidentiality. */
@NullMarked
package org.throughline.intake.condition.domain;

import org.jspecify.annotations.NullMarked;
