/** A programme's numbers, by their names. */
@NullMarked
package org.throughline.treatmentplan.policy.domain;

import org.jspecify.annotations.NullMarked;
