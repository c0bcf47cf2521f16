/** Who treats a participant, as it is shown. */
@NullMarked
package org.throughline.intake.relationship.view;

import org.jspecify.annotations.NullMarked;
