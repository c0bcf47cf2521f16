/** Questionnaires as versioned data, and how a submission is scored by them. */
@NullMarked
package org.throughline.outcomes.instrument.domain;

import org.jspecify.annotations.NullMarked;
