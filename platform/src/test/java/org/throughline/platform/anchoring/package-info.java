/** Tests of anchoring while a service runs. */
@NullMarked
package org.throughline.platform.anchoring;

import org.jspecify.annotations.NullMarked;
