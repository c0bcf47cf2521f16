/** What the ledger is told by each service. */
@NullMarked
package org.throughline.intake.disclosure.domain;

import org.jspecify.annotations.NullMarked;
