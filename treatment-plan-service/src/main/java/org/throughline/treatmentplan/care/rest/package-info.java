/** An episode's care over HTTP. */
@NullMarked
package org.throughline.treatmentplan.care.rest;

import org.jspecify.annotations.NullMarked;
