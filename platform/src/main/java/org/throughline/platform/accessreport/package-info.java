/** Answers who was shown whose records: for those who answer for the privacy of people in care. */
@NullMarked
package org.throughline.platform.accessreport;

import org.jspecify.annotations.NullMarked;
