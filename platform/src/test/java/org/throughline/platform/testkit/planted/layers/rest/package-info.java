/** Planted violations of the rules about layers. */
@NullMarked
package org.throughline.platform.testkit.planted.layers.rest;

import org.jspecify.annotations.NullMarked;
