/** Who speaks for a participant, by what right and how far. */
@NullMarked
package org.throughline.intake.representative.domain;

import org.jspecify.annotations.NullMarked;
