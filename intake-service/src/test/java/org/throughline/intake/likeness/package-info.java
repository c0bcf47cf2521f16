/** What persons are found alike by. */
@NullMarked
package org.throughline.intake.likeness;

import org.jspecify.annotations.NullMarked;
