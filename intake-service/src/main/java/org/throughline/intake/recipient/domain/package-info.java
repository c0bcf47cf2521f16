/** Whom information may go to: the registered recipients and their rules. */
@NullMarked
package org.throughline.intake.recipient.domain;

import org.jspecify.annotations.NullMarked;
