/** Representatives as they are shown. */
@NullMarked
package org.throughline.intake.representative.view;

import org.jspecify.annotations.NullMarked;
