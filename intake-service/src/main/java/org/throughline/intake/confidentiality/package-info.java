/** Which records stand under the stricter confidentiality. */
@NullMarked
package org.throughline.intake.confidentiality;

import org.jspecify.annotations.NullMarked;
