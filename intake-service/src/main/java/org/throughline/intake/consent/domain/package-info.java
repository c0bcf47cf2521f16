/** What a participant has permitted, to whom, for what and until when. */
@NullMarked
package org.throughline.intake.consent.domain;

import org.jspecify.annotations.NullMarked;
