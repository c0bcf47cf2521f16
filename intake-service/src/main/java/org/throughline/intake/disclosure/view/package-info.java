/** The ledger as it is read. */
@NullMarked
package org.throughline.intake.disclosure.view;

import org.jspecify.annotations.NullMarked;
