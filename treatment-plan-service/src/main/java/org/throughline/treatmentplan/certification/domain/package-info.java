/** That a physician certifies the need for care, for how long, and that it has lapsed. */
@NullMarked
package org.throughline.treatmentplan.certification.domain;

import org.jspecify.annotations.NullMarked;
