/** Messages to participants over HTTP. */
@NullMarked
package org.throughline.scheduling.message.rest;

import org.jspecify.annotations.NullMarked;
