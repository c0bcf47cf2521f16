/** A programme's numbers, by their names. */
@NullMarked
package org.throughline.intake.policy.domain;

import org.jspecify.annotations.NullMarked;
