/** Alerts over HTTP. */
@NullMarked
package org.throughline.outcomes.alert.rest;

import org.jspecify.annotations.NullMarked;
