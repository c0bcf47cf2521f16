/** Service notes over HTTP. */
@NullMarked
package org.throughline.treatmentplan.note.rest;

import org.jspecify.annotations.NullMarked;
