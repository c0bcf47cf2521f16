/** Holds and erasures over HTTP. */
@NullMarked
package org.throughline.intake.retention.rest;

import org.jspecify.annotations.NullMarked;
