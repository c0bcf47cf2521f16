/** Who treats a participant, over HTTP. */
@NullMarked
package org.throughline.intake.relationship.rest;

import org.jspecify.annotations.NullMarked;
