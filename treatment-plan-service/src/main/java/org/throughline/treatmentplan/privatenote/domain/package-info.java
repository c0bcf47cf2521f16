/** The rules of notes that are kept apart: pure, without clock, chance or I/O. */
@NullMarked
package org.throughline.treatmentplan.privatenote.domain;

import org.jspecify.annotations.NullMarked;
