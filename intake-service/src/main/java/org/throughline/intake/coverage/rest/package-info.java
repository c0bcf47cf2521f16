/** Coverage and authorisations over HTTP. */
@NullMarked
package org.throughline.intake.coverage.rest;

import org.jspecify.annotations.NullMarked;
