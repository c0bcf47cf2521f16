package org.throughline.intake.recipient.domain;

import java.time.Instant;
import org.throughline.intake.domain.Text;

/**
 * What an auditor certifies when an audit is over (42 CFR 2.53).
 *
 * @param agreementFrom when the agreement began, by which it is known among those of the recipient
 * @param by who destroyed it, in the certificate's words
 * @param at when
 * @param certificate what it says, or where it is kept
 */
public record Destruction(Instant agreementFrom, Text by, DestructionMethod method, Instant at, Text certificate) {}
