/** Who treats a participant, and when. */
@NullMarked
package org.throughline.intake.relationship.domain;

import org.jspecify.annotations.NullMarked;
