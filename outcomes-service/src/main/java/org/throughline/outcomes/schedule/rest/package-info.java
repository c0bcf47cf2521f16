/** Assessment schedules over HTTP. */
@NullMarked
package org.throughline.outcomes.schedule.rest;

import org.jspecify.annotations.NullMarked;
