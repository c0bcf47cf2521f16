/** The list of conditions over HTTP. */
@NullMarked
package org.throughline.intake.condition.rest;

import org.jspecify.annotations.NullMarked;
