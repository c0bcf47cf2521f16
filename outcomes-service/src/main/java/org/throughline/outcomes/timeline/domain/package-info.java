/** What a timeline is made of. */
@NullMarked
package org.throughline.outcomes.timeline.domain;

import org.jspecify.annotations.NullMarked;
