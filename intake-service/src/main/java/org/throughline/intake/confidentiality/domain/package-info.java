/** What was found that calls for the stricter confidentiality, and who lowered it. */
@NullMarked
package org.throughline.intake.confidentiality.domain;

import org.jspecify.annotations.NullMarked;
