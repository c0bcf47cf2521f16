/** Drug screens: ordered, collected, resulted, disputed. */
@NullMarked
package org.throughline.treatmentplan.specimen.domain;

import org.jspecify.annotations.NullMarked;
