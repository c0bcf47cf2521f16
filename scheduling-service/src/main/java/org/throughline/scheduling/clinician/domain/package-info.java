/** A clinician: what they may do from when to when, and who supervises them. */
@NullMarked
package org.throughline.scheduling.clinician.domain;

import org.jspecify.annotations.NullMarked;
