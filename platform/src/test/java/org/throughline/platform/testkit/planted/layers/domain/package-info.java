/** Planted violations of the rules about layers. */
@NullMarked
package org.throughline.platform.testkit.planted.layers.domain;

import org.jspecify.annotations.NullMarked;
