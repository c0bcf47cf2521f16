/** Planted violations of the rules about layers. */
@NullMarked
package org.throughline.platform.testkit.planted.layers.view;

import org.jspecify.annotations.NullMarked;
