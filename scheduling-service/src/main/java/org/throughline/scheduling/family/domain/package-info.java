/** The rules of members of participants' families in sessions. */
@NullMarked
package org.throughline.scheduling.family.domain;

import org.jspecify.annotations.NullMarked;
