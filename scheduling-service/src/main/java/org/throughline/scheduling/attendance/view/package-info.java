/** Who is in which session, and how it went. */
@NullMarked
package org.throughline.scheduling.attendance.view;

import org.jspecify.annotations.NullMarked;
