/** Whether two records are of one person, and what is corrected of one. */
@NullMarked
package org.throughline.intake.participant.domain;

import org.jspecify.annotations.NullMarked;
