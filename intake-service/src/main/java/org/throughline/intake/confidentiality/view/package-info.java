/** Grounds and lowerings as they are recorded. */
@NullMarked
package org.throughline.intake.confidentiality.view;

import org.jspecify.annotations.NullMarked;
