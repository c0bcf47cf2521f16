@NullMarked
package org.throughline.intake;

import org.jspecify.annotations.NullMarked;
