/** What every path of the service needs: in which roles a caller acts, and what may be cited. */
@NullMarked
package org.throughline.treatmentplan.edge;

import org.jspecify.annotations.NullMarked;
