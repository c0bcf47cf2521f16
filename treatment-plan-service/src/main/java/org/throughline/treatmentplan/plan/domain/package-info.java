/** A treatment plan: written, submitted, signed, in effect, revised. */
@NullMarked
package org.throughline.treatmentplan.plan.domain;

import org.jspecify.annotations.NullMarked;
