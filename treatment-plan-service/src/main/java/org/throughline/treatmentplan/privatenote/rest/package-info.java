/** Notes that are kept apart, over HTTP. */
@NullMarked
package org.throughline.treatmentplan.privatenote.rest;

import org.jspecify.annotations.NullMarked;
