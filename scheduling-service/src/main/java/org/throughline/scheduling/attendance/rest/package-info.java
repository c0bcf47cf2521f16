/** Places and attendance over HTTP. */
@NullMarked
package org.throughline.scheduling.attendance.rest;

import org.jspecify.annotations.NullMarked;
