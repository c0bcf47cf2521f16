package org.throughline.disclosure.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.WithheldReason;

/** One sample of each fact of a ledger, for the golden files of every service. */
public final class LedgerSamples {
    /** Somebody asked for a participant's plan. */
    public static final Request REQUEST = new Request(
            UUID.fromString("20000000-0000-4000-8000-000000000001"),
            List.of(UUID.fromString("30000000-0000-4000-8000-000000000001")),
            "client-of-north-hospital",
            "north-hospital",
            "40000000-0000-4000-8000-000000000001",
            "TREAT",
            "plan",
            Set.of(InformationClass.PLAN));

    /** It left. */
    public static final RecordsDisclosed DISCLOSED = new RecordsDisclosed(
            UUID.fromString("10000000-0000-4000-8000-000000000001"),
            REQUEST,
            LegalBasis.CONSENT,
            List.of(UUID.fromString("50000000-0000-4000-8000-000000000001")),
            Set.of(InformationClass.PLAN),
            true,
            false,
            "42cfr-2.32-2024",
            Instant.parse("2026-03-02T12:00:00Z"),
            "disclosure-2026-1",
            List.of(),
            List.of());

    /** It was withheld. */
    public static final DisclosureRefused REFUSED = new DisclosureRefused(
            UUID.fromString("10000000-0000-4000-8000-000000000002"),
            REQUEST,
            WithheldReason.CONSENT_REVOKED,
            Instant.parse("2026-03-02T12:00:00Z"),
            "disclosure-2026-1");

    /** Both. */
    public static final List<LedgerEvent.OfService> ALL = List.of(DISCLOSED, REFUSED);

    private LedgerSamples() {}
}
