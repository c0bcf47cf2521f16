/** Dossiers, read from the log. */
@NullMarked
package org.throughline.treatmentplan.dossier.view;

import org.jspecify.annotations.NullMarked;
