package org.throughline.outcomes.dashboard.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.dashboard.domain.Course;
import org.throughline.outcomes.dashboard.domain.Course.Alert;
import org.throughline.outcomes.dashboard.domain.Course.Closing;
import org.throughline.outcomes.dashboard.domain.Course.Episode;
import org.throughline.outcomes.dashboard.domain.Course.Period;
import org.throughline.outcomes.dashboard.domain.Course.Session;
import org.throughline.outcomes.dashboard.domain.Course.Standing;
import org.throughline.outcomes.dashboard.domain.Course.Week;
import org.throughline.outcomes.dashboard.view.FiguresProjection.Counted;
import org.throughline.outcomes.timeline.TimelineCatalogue;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.domain.TimelineFact.ReliableChangeDetected;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** Gathers what is known of the people of a programme, for figures of a period. */
public final class ProgrammeCourses {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<TimelineFact> facts = new EventRecords<>(TimelineCatalogue.CATALOGUE);

    /** Starts to keep the view. */
    public ProgrammeCourses(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new FiguresProjection(), TimelineCatalogue.CATALOGUE);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** What is known of a programme; nothing if nobody was ever admitted to it. */
    public Optional<Course> of(String organisation, String programme, Period period) {
        List<Document> episodes = found(organisation, Counted.EPISODE, eq("programme", programme));
        if (episodes.isEmpty()) {
            return Optional.empty();
        }
        Set<String> people =
                episodes.stream().map(row -> row.getString("subject")).collect(Collectors.toSet());
        Set<String> theirs =
                episodes.stream().map(row -> row.getString("episode")).collect(Collectors.toSet());
        return Optional.of(new Course(
                episodes.stream().map(ProgrammeCourses::episode).toList(),
                found(organisation, Counted.SESSION, and(in("episode", theirs), between(period.from(), period.until())))
                        .stream()
                        .map(ProgrammeCourses::session)
                        .toList(),
                found(organisation, Counted.WEEK, and(in("episode", theirs), days(period), eq("counts", true))).stream()
                        .map(ProgrammeCourses::week)
                        .toList(),
                found(organisation, Counted.ALERT, and(in("subject", people), lt("at", Date.from(period.until()))))
                        .stream()
                        .map(ProgrammeCourses::alert)
                        .toList(),
                standings(found(organisation, Counted.MEASURE, and(in("subject", people), exists("fact"))))));
    }

    private static Bson between(Instant from, Instant until) {
        return and(gte("at", Date.from(from)), lt("at", Date.from(until)));
    }

    private static Bson days(Period period) {
        return between(FiguresProjection.midnight(period.firstDay()), FiguresProjection.midnight(period.endDay()));
    }

    private List<Document> found(String organisation, Counted counted, Bson which) {
        return rows.find(and(eq("org", organisation), eq("counted", counted.name()), which))
                .projection(Guarded.visible())
                .into(new ArrayList<>());
    }

    private static Episode episode(Document row) {
        return new Episode(
                uuid(row, "subject"),
                uuid(row, "episode"),
                row.getDate("at").toInstant(),
                instant(row, "closedAt").map(at -> new Closing(at, row.getString("type"))));
    }

    private static Session session(Document row) {
        return new Session(uuid(row, "episode"), row.getDate("at").toInstant(), row.getBoolean("attended"));
    }

    private static Week week(Document row) {
        return new Week(
                uuid(row, "episode"),
                LocalDate.ofInstant(row.getDate("at").toInstant(), ZoneOffset.UTC),
                row.getBoolean("met"));
    }

    private static Alert alert(Document row) {
        return new Alert(
                uuid(row, "subject"),
                row.getDate("at").toInstant(),
                instant(row, "acknowledgedAt"),
                instant(row, "resolvedAt"));
    }

    private List<Standing> standings(List<Document> measures) {
        List<SealedField> sealed = measures.stream()
                .map(row -> SealedField.from(row.get("fact", Document.class)))
                .toList();
        List<Opened> opened = fields.open(sealed);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < sealed.size(); i++) {
            if (opened.get(i) instanceof Opened.Plain plain
                    && facts.read(
                                    sealed.get(i).place().type(),
                                    sealed.get(i).place().revision(),
                                    plain.payload())
                            instanceof ReliableChangeDetected change) {
                standings.add(new Standing(change.participantId(), change.instrument(), change.status()));
            }
        }
        return standings;
    }

    private static UUID uuid(Document row, String field) {
        return UUID.fromString(row.getString(field));
    }

    private static Optional<Instant> instant(Document row, String field) {
        return Optional.ofNullable(row.getDate(field)).map(Date::toInstant);
    }
}
