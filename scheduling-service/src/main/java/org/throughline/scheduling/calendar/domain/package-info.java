/** Time, kinds of session and reservations, as every feature of scheduling speaks of them. */
@NullMarked
package org.throughline.scheduling.calendar.domain;

import org.jspecify.annotations.NullMarked;
