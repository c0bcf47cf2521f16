/** The law on what may leave the programme: the question, the evidence, the ruling, and what the ledger keeps of it. */
@NullMarked
package org.throughline.disclosure.domain;

import org.jspecify.annotations.NullMarked;
