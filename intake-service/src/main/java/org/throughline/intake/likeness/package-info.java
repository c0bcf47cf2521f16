/** By what two records may be of one person, in tokens that do not tell who. */
@NullMarked
package org.throughline.intake.likeness;

import org.jspecify.annotations.NullMarked;
