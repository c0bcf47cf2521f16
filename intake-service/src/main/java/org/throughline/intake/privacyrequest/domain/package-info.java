/** What participants demand about their record, and by when it is answered. */
@NullMarked
package org.throughline.intake.privacyrequest.domain;

import org.jspecify.annotations.NullMarked;
