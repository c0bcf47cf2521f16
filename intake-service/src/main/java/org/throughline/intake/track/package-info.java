/** The tracks of the organisation, as scheduling tells them. */
@NullMarked
package org.throughline.intake.track;

import org.jspecify.annotations.NullMarked;
