/** Deliberate violations: each architecture rule must fail on one of these. */
@NullMarked
package org.throughline.platform.testkit.planted;

import org.jspecify.annotations.NullMarked;
