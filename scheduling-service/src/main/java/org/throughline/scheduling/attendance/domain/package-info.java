/** Who is booked into a session, who came, who did not, and what makes up for it. */
@NullMarked
package org.throughline.scheduling.attendance.domain;

import org.jspecify.annotations.NullMarked;
