/** What auditors are given: the record in the order of the log, as evidence that can be checked without trusting us. */
@NullMarked
package org.throughline.platform.audit;

import org.jspecify.annotations.NullMarked;
