/** Consents as they are recorded. */
@NullMarked
package org.throughline.intake.consent.view;

import org.jspecify.annotations.NullMarked;
