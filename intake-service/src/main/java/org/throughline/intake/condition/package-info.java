/** The conditions programmes of this kind treat, with their codes. */
@NullMarked
package org.throughline.intake.condition;

import org.jspecify.annotations.NullMarked;
