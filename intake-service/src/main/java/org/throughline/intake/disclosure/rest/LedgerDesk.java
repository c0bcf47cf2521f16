package org.throughline.intake.disclosure.rest;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.disclosure.view.LedgerQuery;
import org.throughline.intake.disclosure.view.LedgerQuery.Narrowing;
import org.throughline.intake.disclosure.view.LedgerQuery.Place;
import org.throughline.intake.disclosure.view.LedgerView;
import org.throughline.intake.disclosure.view.LedgerView.Row;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.edge.Acting;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Positions;

/** Finds the part of the ledger that a request asks for. */
@RequestScoped
public class LedgerDesk {
    private final LedgerView view;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final Positions positions;

    LedgerDesk(LedgerView view, ServiceRuntime runtime, Acting acting, Looking looking, Positions positions) {
        this.view = view;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.positions = positions;
    }

    /** From when, and until when. */
    record Period(Instant from, Instant until) {}

    static Period period(@Nullable String from, @Nullable String until) {
        return new Period(
                Instants.optional("from", from).orElse(Instant.EPOCH),
                Instants.optional("until", until).orElse(OpenEnd.NEVER));
    }

    LedgerPage page(Narrowing narrowing, Period period, @Nullable String cursor, int limit) {
        positions.await(view.runner());
        LedgerQuery query = new LedgerQuery(
                acting.organisation(),
                narrowing,
                period.from(),
                period.until(),
                Cursor.place(cursor, Place::new),
                limit);
        List<Row> found = view.page(query);
        looking.at(new Shown(
                "disclosures",
                found.stream()
                        .limit(limit)
                        .map(row -> row.entry().request().participantId().toString())
                        .distinct()
                        .toList()));
        return LedgerPage.of(found, limit, runtime.freshness(view.runner()));
    }
}
