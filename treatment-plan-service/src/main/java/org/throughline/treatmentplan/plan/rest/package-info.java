/** Plans over HTTP. */
@NullMarked
package org.throughline.treatmentplan.plan.rest;

import org.jspecify.annotations.NullMarked;
