/** Licences, accreditations and credentials: what an authority grants for a time. */
@NullMarked
package org.throughline.scheduling.warrant.domain;

import org.jspecify.annotations.NullMarked;
