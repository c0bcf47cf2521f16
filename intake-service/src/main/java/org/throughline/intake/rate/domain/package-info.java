/** Agreed rates by their days, and the arithmetic of a week. */
@NullMarked
package org.throughline.intake.rate.domain;

import org.jspecify.annotations.NullMarked;
