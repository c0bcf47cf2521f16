/** How bookings and attendance are kept. */
@NullMarked
package org.throughline.scheduling.attendance;

import org.jspecify.annotations.NullMarked;
