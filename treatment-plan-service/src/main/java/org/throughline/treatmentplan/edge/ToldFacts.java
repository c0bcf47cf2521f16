package org.throughline.treatmentplan.edge;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.care.CareCatalogue;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.Citation;
import org.throughline.treatmentplan.domain.EvidenceReference;

/** Finds a cited fact in this service's own log, so that the fingerprint kept is the one that was told. */
@RequestScoped
public class ToldFacts {
    private final EventLog log;
    private final Acting acting;

    ToldFacts(ServiceRuntime runtime, Acting acting) {
        this.log = runtime.records().log();
        this.acting = acting;
    }

    /** The citation of a fact that was told; nothing if it was not, or to another organisation. */
    public Optional<Citation> find(String service, String stream, long version) {
        List<RecordedEvent> told = told(service, stream);
        return IntStream.range(0, told.size())
                .filter(at -> version(told.get(at)) == version)
                .mapToObj(at -> new Citation(reference(told.get(at), stream), at + 1))
                .findFirst();
    }

    /**
     * The reference to a fact about a participant.
     *
     * @throws org.throughline.platform.web.Problem 422 if there is none: one answer for a fact nobody told and one about
     *     somebody else, so that nobody learns by citing whether it exists; 409 if it was entered in error
     */
    public EvidenceReference about(UUID participantId, Cited cited) {
        EvidenceReference found = told(cited.service(), cited.stream()).stream()
                .filter(event -> version(event) == cited.version())
                .filter(event -> participantId.toString().equals(event.header().subject()))
                .map(event -> reference(event, cited.stream()))
                .findFirst()
                .orElseThrow(() -> Problems.problem(
                        422, "evidence-unknown", "Cite facts this service was told, about this participant"));
        if (found.service().equals(EvidenceReference.HERE) && isMistaken(found.stream())) {
            throw Problems.problem(
                    409, "evidence-in-error", "A fact it rests on was entered in error; decide anew on others");
        }
        return found;
    }

    private boolean isMistaken(String stream) {
        return stored(stream).anyMatch(event -> is(CareEvent.Mistake.class, event));
    }

    private List<RecordedEvent> told(String service, String stream) {
        return service.equals(EvidenceReference.HERE)
                ? own(stream)
                : stored(service + "/" + stream)
                        // What this service decided itself stands in streams that may be named so too, and was told by
                        // nobody.
                        .filter(event -> event.header().origin() != null)
                        .filter(event -> CareCatalogue.TYPES.named(event.type()).isPresent())
                        .toList();
    }

    /** What was recorded here of a specimen or an incident, be it a mistake. */
    private List<RecordedEvent> own(String stream) {
        return stored(stream)
                .filter(event -> event.header().origin() == null)
                .filter(event -> is(CareEvent.Evidence.class, event))
                .toList();
    }

    private static boolean is(Class<?> kind, RecordedEvent event) {
        return CareCatalogue.TYPES
                .named(event.type())
                .filter(type -> kind.isAssignableFrom(type.record()))
                .isPresent();
    }

    private Stream<RecordedEvent> stored(String stream) {
        return log.stream(StreamName.in(acting.organisation(), stream), 1).stream()
                .filter(event -> event.header().organisation().equals(acting.organisation()));
    }

    private static EvidenceReference reference(RecordedEvent event, String stream) {
        Origin origin = event.header().origin();
        return origin == null
                ? new EvidenceReference(
                        EvidenceReference.HERE,
                        stream,
                        event.version(),
                        event.fingerprint().toString())
                : new EvidenceReference(
                        origin.source(),
                        stream,
                        origin.version(),
                        origin.fingerprint().toString());
    }

    private static long version(RecordedEvent event) {
        Origin origin = event.header().origin();
        return origin == null ? event.version() : origin.version();
    }
}
