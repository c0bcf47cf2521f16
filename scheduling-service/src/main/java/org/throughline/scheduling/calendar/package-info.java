/** What the catalogues of scheduling have in common. */
@NullMarked
package org.throughline.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
