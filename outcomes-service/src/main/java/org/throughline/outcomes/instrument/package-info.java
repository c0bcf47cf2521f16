/** Questionnaires: those that ship with the service and those an organisation adds. */
@NullMarked
package org.throughline.outcomes.instrument;

import org.jspecify.annotations.NullMarked;
