/** The rules of service notes. */
@NullMarked
package org.throughline.treatmentplan.note.domain;

import org.jspecify.annotations.NullMarked;
