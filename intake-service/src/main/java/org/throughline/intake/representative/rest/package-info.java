/** Representatives over HTTP. */
@NullMarked
package org.throughline.intake.representative.rest;

import org.jspecify.annotations.NullMarked;
