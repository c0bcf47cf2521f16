/** Runs pure domains on Axon Framework. The only package that knows Axon. */
@NullMarked
package org.throughline.platform.decider;

import org.jspecify.annotations.NullMarked;
