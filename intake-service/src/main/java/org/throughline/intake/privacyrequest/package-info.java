/** What participants demand about their record, as the platform runs it. */
@NullMarked
package org.throughline.intake.privacyrequest;

import org.jspecify.annotations.NullMarked;
