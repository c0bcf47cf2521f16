package org.throughline.treatmentplan.edge;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.care.CareCatalogue;
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
                .filter(at -> origin(told.get(at)).version() == version)
                .mapToObj(at -> new Citation(reference(told.get(at), stream), at + 1))
                .findFirst();
    }

    /**
     * The reference to a fact about a participant.
     *
     * @throws org.throughline.platform.web.Problem 422 if there is none: one answer for a fact nobody told and one about
     *     somebody else, so that nobody learns by citing whether it exists
     */
    public EvidenceReference about(UUID participantId, Cited cited) {
        return told(cited.service(), cited.stream()).stream()
                .filter(event -> origin(event).version() == cited.version())
                .filter(event -> participantId.toString().equals(event.header().subject()))
                .map(event -> reference(event, cited.stream()))
                .findFirst()
                .orElseThrow(() -> Problems.problem(
                        422, "evidence-unknown", "Cite facts this service was told, about this participant"));
    }

    private List<RecordedEvent> told(String service, String stream) {
        return log.stream(StreamName.in(acting.organisation(), service + "/" + stream), 1).stream()
                // What this service decided itself stands in streams that may be named so too, and was told by nobody.
                .filter(event -> event.header().origin() != null)
                .filter(event -> CareCatalogue.TYPES.named(event.type()).isPresent())
                .filter(event -> event.header().organisation().equals(acting.organisation()))
                .toList();
    }

    private static EvidenceReference reference(RecordedEvent event, String stream) {
        Origin origin = origin(event);
        return new EvidenceReference(
                origin.source(), stream, origin.version(), origin.fingerprint().toString());
    }

    private static Origin origin(RecordedEvent event) {
        return Objects.requireNonNull(event.header().origin(), "what stands in a told stream was told");
    }
}
