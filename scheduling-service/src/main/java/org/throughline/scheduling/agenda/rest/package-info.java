/** The sessions of a period and who is in them, over HTTP. */
@NullMarked
package org.throughline.scheduling.agenda.rest;

import org.jspecify.annotations.NullMarked;
