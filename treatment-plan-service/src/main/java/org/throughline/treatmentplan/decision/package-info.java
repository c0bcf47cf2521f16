/** Treatment decisions as they are read from the streams they were recorded in. */
@NullMarked
package org.throughline.treatmentplan.decision;

import org.jspecify.annotations.NullMarked;
