/** A facility: where it is, and what it may treat from when to when. */
@NullMarked
package org.throughline.scheduling.facility.domain;

import org.jspecify.annotations.NullMarked;
