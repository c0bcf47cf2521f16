/** The timeline over HTTP. */
@NullMarked
package org.throughline.outcomes.timeline.rest;

import org.jspecify.annotations.NullMarked;
