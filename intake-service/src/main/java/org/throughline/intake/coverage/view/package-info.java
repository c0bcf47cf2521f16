/** Coverage and authorisations as they are recorded, and the list of authorisations. */
@NullMarked
package org.throughline.intake.coverage.view;

import org.jspecify.annotations.NullMarked;
