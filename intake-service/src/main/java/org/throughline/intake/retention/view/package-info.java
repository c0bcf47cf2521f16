/** Holds and erasures as they are shown. */
@NullMarked
package org.throughline.intake.retention.view;

import org.jspecify.annotations.NullMarked;
