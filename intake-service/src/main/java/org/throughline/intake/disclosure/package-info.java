/** The ledger of all that left the programme or was withheld, of whatever service. */
@NullMarked
package org.throughline.intake.disclosure;

import org.jspecify.annotations.NullMarked;
