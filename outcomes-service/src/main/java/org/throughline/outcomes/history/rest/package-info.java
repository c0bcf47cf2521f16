/** The merged history over HTTP. */
@NullMarked
package org.throughline.outcomes.history.rest;

import org.jspecify.annotations.NullMarked;
