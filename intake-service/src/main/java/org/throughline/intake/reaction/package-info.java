/** What intake does because of facts. */
@NullMarked
package org.throughline.intake.reaction;

import org.jspecify.annotations.NullMarked;
