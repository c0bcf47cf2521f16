/** Service notes as they are shown. */
@NullMarked
package org.throughline.treatmentplan.note.view;

import org.jspecify.annotations.NullMarked;
