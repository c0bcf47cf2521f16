/** The time after an episode over HTTP. */
@NullMarked
package org.throughline.outcomes.alumni.rest;

import org.jspecify.annotations.NullMarked;
