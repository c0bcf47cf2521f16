/** Coverage, authorisations and the units used of them. */
@NullMarked
package org.throughline.intake.coverage.domain;

import org.jspecify.annotations.NullMarked;
