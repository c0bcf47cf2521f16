/** Reads the definitions of questionnaires that ship with the service. */
@NullMarked
package org.throughline.outcomes.instrument;

import org.jspecify.annotations.NullMarked;
