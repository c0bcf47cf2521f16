/** Where notes that are kept apart are found again by who may, and whose records belong together. */
@NullMarked
package org.throughline.treatmentplan.privatenote.view;

import org.jspecify.annotations.NullMarked;
