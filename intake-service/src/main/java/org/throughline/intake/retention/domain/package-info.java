/** The rules of keeping and erasing records. */
@NullMarked
package org.throughline.intake.retention.domain;

import org.jspecify.annotations.NullMarked;
