/** Safety plans over HTTP. */
@NullMarked
package org.throughline.treatmentplan.safetyplan.rest;

import org.jspecify.annotations.NullMarked;
