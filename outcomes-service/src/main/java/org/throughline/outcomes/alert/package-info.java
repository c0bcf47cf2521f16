/** Wires alerts to the platform. */
@NullMarked
package org.throughline.outcomes.alert;

import org.jspecify.annotations.NullMarked;
