/** Drug screens as the platform runs them; the record calls them specimens, since a name may tell too much. */
@NullMarked
package org.throughline.treatmentplan.specimen;

import org.jspecify.annotations.NullMarked;
