package org.throughline.intake.consent.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;

/**
 * A permission taken back.
 *
 * @param scope from whom
 * @param method how it was said
 * @param reliance whether payment for what was provided before may still be asked for (42 CFR 2.31(a)(6))
 * @param revokedBy who took it back
 */
public record Revocation(Scope scope, Method method, boolean reliance, String revokedBy) {
    /** From whom a permission is taken back. */
    public sealed interface Scope {
        /** From everybody. */
        record Whole() implements Scope {}

        /**
         * From some recipients only. The others go on under a consent of its own, so that whoever knows only of grants
         * and revocations still does right.
         *
         * @param remainderId of that consent
         */
        record Named(List<String> recipients, UUID remainderId) implements Scope {
            public Named {
                recipients = Bounded.list(recipients);
                if (recipients.isEmpty()) {
                    throw new IllegalArgumentException("a partial revocation names a recipient");
                }
            }
        }
    }

    /** How a revocation was said. */
    public enum Method {
        WRITTEN,
        ELECTRONIC,
        ORAL
    }
}
