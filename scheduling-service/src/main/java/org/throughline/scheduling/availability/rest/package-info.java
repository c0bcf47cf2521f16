/** Free times and free places over HTTP. */
@NullMarked
package org.throughline.scheduling.availability.rest;

import org.jspecify.annotations.NullMarked;
