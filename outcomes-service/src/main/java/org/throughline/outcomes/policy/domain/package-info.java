/** A programme's numbers, by their names. */
@NullMarked
package org.throughline.outcomes.policy.domain;

import org.jspecify.annotations.NullMarked;
