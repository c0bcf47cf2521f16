package org.throughline.disclosure.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static org.throughline.disclosure.evidence.EvidenceProjection.CLIENTS;
import static org.throughline.disclosure.evidence.EvidenceProjection.FACT;
import static org.throughline.disclosure.evidence.EvidenceProjection.FACTS;
import static org.throughline.disclosure.evidence.EvidenceProjection.MEMBERS;
import static org.throughline.disclosure.evidence.EvidenceProjection.ORGANISATION;
import static org.throughline.disclosure.evidence.EvidenceProjection.POSITION;
import static org.throughline.disclosure.evidence.EvidenceProjection.PROGRAMME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.throughline.disclosure.domain.Emergencies;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.EvidenceFact;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;
import org.throughline.disclosure.domain.EvidenceFact.OfParticipant;
import org.throughline.disclosure.domain.EvidenceFact.ProgrammePolicyChanged;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;
import org.throughline.disclosure.domain.EvidenceFact.RepresentativeDesignated;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessEnded;
import org.throughline.disclosure.domain.EvidenceFact.StaffAccessOpened;
import org.throughline.disclosure.domain.ParticipantFile;
import org.throughline.disclosure.domain.Programmes;
import org.throughline.disclosure.domain.Recipient;
import org.throughline.disclosure.domain.Speakers;
import org.throughline.disclosure.domain.Stays;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** What is known of participants and recipients, looked up at the moment of each ruling and never kept in between. */
public final class EvidenceView {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private final EventRecords<EvidenceFact> events = new EventRecords<>(EvidenceCatalogue.EVENTS);

    /** Starts to keep the view. */
    public EvidenceView(ServiceRuntime runtime, SealedFields fields) {
        EvidenceProjection projection =
                new EvidenceProjection(runtime.records().log().name());
        this.runner = runtime.processors().view(projection, EvidenceCatalogue.EVENTS);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** The evidence on what a client asks about a participant of the client's organisation. */
    public Evidence of(String organisation, String client, UUID participantId) {
        Optional<ParticipantFile> file = file(organisation, participantId);
        return new Evidence(recipient(organisation, client), file, programmes(organisation));
    }

    /** The evidence on what somebody tells a recipient about a participant; empty where it is no registered one. */
    public Evidence told(String organisation, String recipientId, UUID participantId) {
        return new Evidence(
                registered(organisation, recipientId), file(organisation, participantId), programmes(organisation));
    }

    /** The evidence on what a person asks about themselves, or about somebody they speak for. */
    public Evidence ofIndividual(String organisation, UUID participantId) {
        return new Evidence(Optional.empty(), file(organisation, participantId), programmes(organisation));
    }

    /** Whether anything was ever heard of such a participant. */
    public boolean knows(String organisation, UUID participantId) {
        return row(organisation, participantId).isPresent();
    }

    /** The episodes of a participant; nothing, if nothing was ever heard of them. */
    public Optional<Stays> stays(String organisation, UUID participantId) {
        return row(organisation, participantId).map(this::stays);
    }

    /** The episodes of several participants; whoever was never heard of is left out. */
    public Map<UUID, Stays> stays(String organisation, Collection<UUID> participants) {
        Map<String, UUID> ids = new HashMap<>();
        participants.forEach(id -> ids.put(EvidenceProjection.participant(organisation, id), id));
        Map<UUID, Stays> known = new HashMap<>();
        for (Document row : rows.find(in("_id", ids.keySet()))) {
            known.put(Objects.requireNonNull(ids.get(row.getString("_id"))), stays(row));
        }
        return known;
    }

    /** Who spoke for each of several people; whoever was never heard of is left out. */
    public Map<UUID, Speakers> speakers(String organisation, Collection<UUID> participants) {
        Map<String, UUID> ids = new HashMap<>();
        participants.forEach(id -> ids.put(EvidenceProjection.participant(organisation, id), id));
        Map<UUID, Speakers> known = new HashMap<>();
        for (Document row : rows.find(in("_id", ids.keySet()))) {
            Speakers speakers = Speakers.NONE;
            for (EvidenceFact fact : of(row, Set.of(EvidenceCatalogue.DESIGNATED))) {
                speakers = fact instanceof RepresentativeDesignated one ? speakers.with(one) : speakers;
            }
            known.put(Objects.requireNonNull(ids.get(row.getString("_id"))), speakers);
        }
        return known;
    }

    private Stays stays(Document row) {
        Stays stays = Stays.NONE;
        for (EvidenceFact fact : of(row, Set.of(EvidenceCatalogue.ADMITTED))) {
            stays = fact instanceof EpisodeAdmitted known ? stays.with(known) : stays;
        }
        return stays;
    }

    /** The emergencies in which staff of other programmes opened the record of a participant. */
    public Emergencies emergencies(String organisation, UUID participantId) {
        Optional<Document> row = row(organisation, participantId);
        Emergencies emergencies = Emergencies.NONE;
        for (EvidenceFact fact :
                row.isEmpty() ? List.<EvidenceFact>of() : of(row.get(), EvidenceCatalogue.EMERGENCIES)) {
            emergencies = switch (fact) {
                case StaffAccessOpened opened -> emergencies.with(opened);
                case StaffAccessEnded ended -> emergencies.with(ended);
                case EvidenceFact _ -> emergencies;
            };
        }
        return emergencies;
    }

    private List<EvidenceFact> of(Document row, Set<String> types) {
        return opened(facts(row).stream()
                .filter(field -> types.contains(field.getString("type")))
                .toList());
    }

    private Optional<Document> row(String organisation, UUID participantId) {
        return Optional.ofNullable(rows.find(eq("_id", EvidenceProjection.participant(organisation, participantId)))
                .first());
    }

    private Optional<Recipient> registered(String organisation, String recipientId) {
        Document row = rows.find(eq("_id", EvidenceProjection.recipient(organisation, recipientId)))
                .first();
        if (row == null) {
            return Optional.empty();
        }
        return opened(List.of(row.get(FACT, Document.class))).stream()
                .map(RecipientDescribed.class::cast)
                .findFirst()
                .map(described -> new Recipient(described, intermediaries(organisation, recipientId)));
    }

    private Optional<ParticipantFile> file(String organisation, UUID participantId) {
        return row(organisation, participantId).map(row -> {
            ParticipantFile file = ParticipantFile.NONE;
            for (EvidenceFact fact : opened(facts(row))) {
                file = fact instanceof OfParticipant known ? file.with(known) : file;
            }
            return file;
        });
    }

    /** What the facts of all programmes of an organisation came to, while there are no others. */
    private record Read(List<Long> positions, Programmes programmes) {}

    /**
     * All programmes, however many of them are asked about, so that it takes the same time for whoever is asked about. They
     * change a few times a year, so what was read is kept until there is another fact.
     */
    private Programmes programmes(String organisation) {
        List<Document> facts = rows
                .find(and(eq(ORGANISATION, organisation), gt(PROGRAMME, "")))
                .map(EvidenceView::facts)
                .into(new ArrayList<>())
                .stream()
                .flatMap(List::stream)
                .toList();
        List<Long> positions =
                facts.stream().map(fact -> fact.getLong(POSITION)).sorted().toList();
        Read kept = read.get(organisation);
        if (kept == null || !kept.positions().equals(positions)) {
            kept = new Read(positions, programmesIn(facts));
            read.put(organisation, kept);
        }
        return kept.programmes();
    }

    private Programmes programmesIn(List<Document> facts) {
        Programmes programmes = Programmes.NONE;
        for (EvidenceFact fact : opened(facts)) {
            programmes = fact instanceof ProgrammePolicyChanged known ? programmes.with(known) : programmes;
        }
        return programmes;
    }

    private static List<Document> facts(Document row) {
        return row.get(FACTS, Document.class).values().stream()
                .map(Document.class::cast)
                .sorted(Comparator.comparing(fact -> fact.getLong(POSITION)))
                .toList();
    }

    /** The one recipient of that client; of two that both claim it, neither. */
    private Optional<Recipient> recipient(String organisation, String client) {
        List<RecipientDescribed> found = described(organisation, CLIENTS, client);
        if (found.size() != 1) {
            return Optional.empty();
        }
        RecipientDescribed recipient = found.getFirst();
        return Optional.of(new Recipient(recipient, intermediaries(organisation, recipient.recipientId())));
    }

    private Set<String> intermediaries(String organisation, String recipientId) {
        return described(organisation, MEMBERS, recipientId).stream()
                .filter(RecipientDescribed::active)
                .map(RecipientDescribed::recipientId)
                .collect(Collectors.toSet());
    }

    private List<RecipientDescribed> described(String organisation, String field, String value) {
        List<Document> sealed = rows.find(and(eq(ORGANISATION, organisation), eq(field, value)))
                .map(row -> row.get(FACT, Document.class))
                .into(new ArrayList<>());
        return opened(sealed).stream()
                .filter(RecipientDescribed.class::isInstance)
                .map(RecipientDescribed.class::cast)
                .toList();
    }

    private List<EvidenceFact> opened(List<Document> sealed) {
        List<Opened> opened = fields.open(sealed.stream().map(SealedField::from).toList());
        List<EvidenceFact> facts = new ArrayList<>();
        for (int i = 0; i < sealed.size(); i++) {
            if (opened.get(i) instanceof Opened.Plain plain) {
                Document field = sealed.get(i);
                facts.add(events.read(field.getString("type"), field.getInteger("rev"), plain.payload()));
            }
        }
        return facts;
    }
}
