/** When an instrument is to be given, and what was and was not answered in time. */
@NullMarked
package org.throughline.outcomes.schedule.domain;

import org.jspecify.annotations.NullMarked;
