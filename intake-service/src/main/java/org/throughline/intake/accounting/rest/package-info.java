/** Accountings over HTTP. */
@NullMarked
package org.throughline.intake.accounting.rest;

import org.jspecify.annotations.NullMarked;
