/** Free times and free places. */
@NullMarked
package org.throughline.scheduling.availability.domain;

import org.jspecify.annotations.NullMarked;
