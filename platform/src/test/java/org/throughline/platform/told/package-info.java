@NullMarked
package org.throughline.platform.told;

import org.jspecify.annotations.NullMarked;
