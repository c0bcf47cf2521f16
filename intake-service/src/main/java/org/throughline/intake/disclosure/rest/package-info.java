/** The ledger over HTTP. */
@NullMarked
package org.throughline.intake.disclosure.rest;

import org.jspecify.annotations.NullMarked;
