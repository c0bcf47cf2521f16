/** The time after an episode: joining, follow-ups, and coming back. */
@NullMarked
package org.throughline.outcomes.alumni.domain;

import org.jspecify.annotations.NullMarked;
