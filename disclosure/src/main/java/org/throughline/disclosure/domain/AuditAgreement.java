package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.List;

/**
 * On an audit or evaluation (42 CFR 2.53), as the register has it.
 *
 * @param until when it ends, this moment excluded
 * @param classes of information it lets the auditor see, by their codes
 */
public record AuditAgreement(Instant from, Instant until, List<String> classes) {
    public AuditAgreement {
        classes = List.copyOf(classes);
    }
}
