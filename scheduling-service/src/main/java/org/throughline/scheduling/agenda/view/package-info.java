/** The sessions of a period. */
@NullMarked
package org.throughline.scheduling.agenda.view;

import org.jspecify.annotations.NullMarked;
