@NullMarked
package org.throughline.intake.retention;

import org.jspecify.annotations.NullMarked;
