/** The weekly dose over HTTP. */
@NullMarked
package org.throughline.scheduling.dose.rest;

import org.jspecify.annotations.NullMarked;
