/**
 * Checks what auditors were given, on a machine of their own: written anew from docs/event-log.md, so that nothing of the
 * system that made a bundle has a say in whether it is sound.
 */
@NullMarked
package org.throughline.verifier;

import org.jspecify.annotations.NullMarked;
