/** Values that every feature of intake shares. */
@NullMarked
package org.throughline.intake.domain;

import org.jspecify.annotations.NullMarked;
