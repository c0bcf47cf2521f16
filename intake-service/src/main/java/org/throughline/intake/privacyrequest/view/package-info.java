/** Demands as they are shown. */
@NullMarked
package org.throughline.intake.privacyrequest.view;

import org.jspecify.annotations.NullMarked;
