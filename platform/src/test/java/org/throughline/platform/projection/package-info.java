@NullMarked
package org.throughline.platform.projection;

import org.jspecify.annotations.NullMarked;
