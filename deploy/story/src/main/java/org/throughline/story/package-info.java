/** One course of treatment, from referral to handoff, played over the public API by those who would live it. */
@NullMarked
package org.throughline.story;

import org.jspecify.annotations.NullMarked;
