/** How clinicians are kept. */
@NullMarked
package org.throughline.scheduling.clinician;

import org.jspecify.annotations.NullMarked;
