/** Facilities over HTTP. */
@NullMarked
package org.throughline.scheduling.facility.rest;

import org.jspecify.annotations.NullMarked;
