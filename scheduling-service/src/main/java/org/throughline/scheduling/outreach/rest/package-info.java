/** Reaching out over HTTP. */
@NullMarked
package org.throughline.scheduling.outreach.rest;

import org.jspecify.annotations.NullMarked;
