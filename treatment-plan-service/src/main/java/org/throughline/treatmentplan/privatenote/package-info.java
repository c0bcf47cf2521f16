/** Notes of the conversation that are kept apart from the record, each under a key of its own. */
@NullMarked
package org.throughline.treatmentplan.privatenote;

import org.jspecify.annotations.NullMarked;
