/** Who acts, and in which role. */
@NullMarked
package org.throughline.intake.edge;

import org.jspecify.annotations.NullMarked;
