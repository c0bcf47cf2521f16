/** How long records are kept, what stops their erasure, and how one is carried out. */
@NullMarked
package org.throughline.intake.retention;

import org.jspecify.annotations.NullMarked;
