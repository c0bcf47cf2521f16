/** Consents and notices, as the platform runs them. */
@NullMarked
package org.throughline.intake.consent;

import org.jspecify.annotations.NullMarked;
