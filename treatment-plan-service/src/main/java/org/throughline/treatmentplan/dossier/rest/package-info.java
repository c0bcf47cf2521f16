/** Dossiers over HTTP, as data and to print. */
@NullMarked
package org.throughline.treatmentplan.dossier.rest;

import org.jspecify.annotations.NullMarked;
