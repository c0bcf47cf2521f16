/** What counts as a treatment decision. */
@NullMarked
package org.throughline.treatmentplan.decision.domain;

import org.jspecify.annotations.NullMarked;
