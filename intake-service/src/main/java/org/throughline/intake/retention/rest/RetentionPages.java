package org.throughline.intake.retention.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.retention.view.RetentionList;
import org.throughline.intake.retention.view.RetentionList.Row;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;

/** Makes pages of holds and of erasures, and notes whom they show. */
@RequestScoped
public class RetentionPages {
    private final RetentionList list;
    private final ServiceRuntime runtime;
    private final Desk desk;
    private final Positions positions;

    RetentionPages(RetentionList list, ServiceRuntime runtime, Desk desk, Positions positions) {
        this.list = list;
        this.runtime = runtime;
        this.desk = desk;
        this.positions = positions;
    }

    /** Holds or erasures, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Row> entries, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /** Waits for what the caller knows of. */
    void await() {
        positions.await(list.runner());
    }

    Page shown(String what, List<Row> found, int limit) {
        PageCut<Row> cut = PageCut.of(found, limit);
        desk.show(what, cut.shown().stream().map(Row::participantId).toList());
        String next = cut.next(last -> Cursor.of(last.since(), last.id().toString()));
        return new Page(cut.shown(), next, runtime.freshness(list.runner()));
    }
}
