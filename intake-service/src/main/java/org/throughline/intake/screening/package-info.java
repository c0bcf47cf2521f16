/** The short look before admission, as the platform runs it. */
@NullMarked
package org.throughline.intake.screening;

import org.jspecify.annotations.NullMarked;
