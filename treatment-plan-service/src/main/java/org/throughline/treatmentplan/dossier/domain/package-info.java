/** What a decision rested on, for whoever asks years later. */
@NullMarked
package org.throughline.treatmentplan.dossier.domain;

import org.jspecify.annotations.NullMarked;
