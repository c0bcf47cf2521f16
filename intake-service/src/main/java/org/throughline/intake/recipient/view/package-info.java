/** Recipients as they are shown. */
@NullMarked
package org.throughline.intake.recipient.view;

import org.jspecify.annotations.NullMarked;
