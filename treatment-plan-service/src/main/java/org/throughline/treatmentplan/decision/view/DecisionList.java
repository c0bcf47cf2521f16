package org.throughline.treatmentplan.decision.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.decision.DecisionCatalogue;
import org.throughline.treatmentplan.decision.domain.DecisionKind;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.view.PlanReading;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/** The treatment decisions of an organisation, in the order in which they were made. */
public final class DecisionList {
    /** Decisions looked at together where not every one is shown. */
    private static final int BATCH = 200;

    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final PlanReading plans;
    private final EpisodePolicies episodes;

    /** Starts to keep the view. */
    public DecisionList(ServiceRuntime runtime, EpisodePolicies episodes) {
        DecisionsProjection projection = new DecisionsProjection();
        this.runner = runtime.processors().view(projection, DecisionCatalogue.TYPES);
        this.plans = new PlanReading(runtime);
        this.episodes = episodes;
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One decision.
     *
     * @param about id of the plan, the review, the decision or the certification; of the episode where it is to end
     * @param decidedBy by the id of their token; of a plan, who was the last to sign
     * @param policyVersion of the rules it was made under, where a rule applied
     * @param read where what was decided, and why, is read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String eventId,
            DecisionKind kind,
            UUID participantId,
            UUID episodeId,
            UUID about,
            Instant decidedAt,
            String decidedBy,
            @Nullable String policyVersion,
            String read) {
        private static Row of(Document row, UUID episodeId) {
            DecisionKind kind = DecisionKind.valueOf(row.getString("kind"));
            UUID about = UUID.fromString(row.getString("about"));
            return new Row(
                    row.getString("_id"),
                    kind,
                    UUID.fromString(row.getString("subject")),
                    episodeId,
                    about,
                    row.getDate("at").toInstant(),
                    row.getString("by"),
                    row.getString("policy"),
                    read(kind, episodeId, about));
        }

        private static String read(DecisionKind kind, UUID episodeId, UUID about) {
            String episode = "/treatment-plans/v1/episodes/" + episodeId;
            return switch (kind) {
                case PLAN -> "/treatment-plans/v1/plans/" + about;
                case REVIEW -> episode + "/reviews";
                case LEVEL_OF_CARE -> episode + "/level-of-care-decisions/" + about + "/dossier";
                case CERTIFICATION -> episode + "/certifications";
                case DISCHARGE, DISCHARGE_COMPLETED -> episode + "/care";
            };
        }

        /** Where a page that ends with it ends. */
        public Place place() {
            return new Place(decidedAt, eventId);
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant at, String eventId) {}

    /**
     * Which decisions are looked for; all that is given has to hold.
     *
     * @param from first moment
     * @param until first moment after
     */
    public record Question(
            Instant from,
            Instant until,
            Optional<DecisionKind> kind,
            Optional<String> decidedBy,
            Optional<String> programme,
            Optional<String> policyVersion) {
        private List<Bson> filters() {
            List<Bson> filters = new ArrayList<>();
            filters.add(gte("at", Date.from(from)));
            filters.add(lt("at", Date.from(until)));
            kind.ifPresent(one -> filters.add(eq("kind", one.name())));
            decidedBy.ifPresent(one -> filters.add(eq("by", one)));
            policyVersion.ifPresent(one -> filters.add(eq("policy", one)));
            return filters;
        }
    }

    /**
     * So many that were looked for, behind a place if one is given.
     *
     * @param served whether decisions of a programme may be listed
     */
    public List<Row> found(
            String organisation, Question question, Predicate<String> served, Optional<Place> after, int rowsMax) {
        List<Row> found = new ArrayList<>();
        Optional<Place> behind = after;
        List<Document> batch;
        do {
            batch = page(organisation, question.filters(), behind, BATCH);
            for (Row row : listed(batch, organisation, question, served)) {
                found.add(row);
                if (found.size() == rowsMax) {
                    return found;
                }
            }
            if (!batch.isEmpty()) {
                behind = Optional.of(place(batch.getLast()));
            }
        } while (batch.size() == BATCH);
        return found;
    }

    private List<Row> listed(List<Document> batch, String organisation, Question question, Predicate<String> served) {
        List<Row> rows = batch.stream()
                .flatMap(document ->
                        episodeOf(document, organisation).map(episode -> Row.of(document, episode)).stream())
                .toList();
        Map<UUID, String> programmes =
                episodes.programmesOf(rows.stream().map(Row::episodeId).toList(), organisation);
        return rows.stream()
                .filter(row -> {
                    Optional<String> programme = Optional.ofNullable(programmes.get(row.episodeId()));
                    return (question.programme().isEmpty() || programme.equals(question.programme()))
                            && programme.filter(served.negate()).isEmpty();
                })
                .toList();
    }

    /** So many of an episode, with those on its plan, behind a place if one is given. */
    public List<Row> ofEpisode(String organisation, UUID episodeId, Optional<Place> after, int rowsMax) {
        Bson own = eq("episode", episodeId.toString());
        Bson which = plans.ofEpisode(episodeId, organisation)
                .map(planId -> or(own, eq("about", planId.toString())))
                .orElse(own);
        return page(organisation, List.of(which), after, rowsMax).stream()
                .map(document -> Row.of(document, episodeId))
                .toList();
    }

    /** A plan says itself which episode it is for; of one that was erased nothing is found. */
    private Optional<UUID> episodeOf(Document document, String organisation) {
        @Nullable String episode = document.getString("episode");
        return episode == null
                ? plans.opened(UUID.fromString(document.getString("about")), organisation)
                        .map(TreatmentPlanOpened::episodeId)
                : Optional.of(UUID.fromString(episode));
    }

    private static Place place(Document document) {
        return new Place(document.getDate("at").toInstant(), document.getString("_id"));
    }

    private List<Document> page(String organisation, List<Bson> which, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(which);
        filters.add(eq("org", organisation));
        after.ifPresent(place -> filters.add(Keyset.behind("at", place.at(), place.eventId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("at", "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>());
    }
}
