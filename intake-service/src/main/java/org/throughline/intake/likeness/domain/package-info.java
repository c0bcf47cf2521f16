/** What is alike in two persons, and what it takes to say so. */
@NullMarked
package org.throughline.intake.likeness.domain;

import org.jspecify.annotations.NullMarked;
