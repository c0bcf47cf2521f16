package org.throughline.treatmentplan.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.EvidenceFact.EpisodeAdmitted;
import org.throughline.disclosure.domain.EvidenceFact.ProgrammePolicyChanged;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.ParticipantFile;
import org.throughline.disclosure.domain.Programmes;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.StateDiagram;
import org.throughline.treatmentplan.GoldenEvents;
import org.throughline.treatmentplan.Kept;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.IncidentPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.incident.domain.Duty;
import org.throughline.treatmentplan.incident.domain.Incident;
import org.throughline.treatmentplan.incident.domain.IncidentCommand;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.FileExternalReport;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.MarkIncidentEnteredInError;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReportIncident;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReviewIncident;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportDisclosed;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ExternalReportFiled;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentMarkedEnteredInError;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentOverdue;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReported;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReviewed;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.incident.domain.IncidentKind;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.AlreadyReviewed;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.IncidentIsInError;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.IncidentUnknown;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.NotWhoReported;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.ReportIsOutstanding;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.ReviewerIsReporter;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal.YetToCome;
import org.throughline.treatmentplan.incident.domain.Objection;
import org.throughline.treatmentplan.incident.domain.ReportBasis;
import org.throughline.treatmentplan.incident.domain.ReportBasis.LawfulRoute;
import org.throughline.treatmentplan.incident.domain.Severity;

class IncidentTest {
    private static final Path PAGE = Path.of("../docs/states/incident.md");
    private static final String HEAD = """
            # States of an incident

            Drawn from the rules by a test that asks for everything in every state; the build fails if this page differs. The
            incident is suspected child abuse, which the law has an authority told of; an incident of another kind is `Settled`
            once somebody looked into it. What is late is no state: it is reckoned when it is read.

            """;

    private static final UUID PERSON = new UUID(23, 1);
    private static final UUID EPISODE = new UUID(23, 2);
    private static final UUID ID = new UUID(23, 3);
    private static final Instant NOON = Instant.parse("2026-04-21T12:00:00Z");
    private static final Instant TOLD = NOON.plus(Duration.ofHours(5));
    private static final Instant REPORT_BY = NOON.plus(Duration.ofHours(24));
    private static final Instant REVIEW_BY = NOON.plus(Duration.ofDays(3));
    private static final IncidentPolicy POLICY = ProgrammePolicy.STANDARD.incident();
    private static final Text WORDS = new Text("An example.");

    private static final UUID ENTRY = new UUID(23, 4);
    private static final Evidence NOTHING_KNOWN = new Evidence(Optional.empty(), Optional.empty());

    private static final ParticipantAdmitted ADMITTED = new ParticipantAdmitted(PERSON, EPISODE);
    private static final IncidentReported SUSPECTED = reported(IncidentKind.CHILD_ABUSE_SUSPECTED);
    private static final IncidentReviewed REVIEWED =
            new IncidentReviewed(PERSON, ID, WORDS, List.of(WORDS), "director-a", Role.MEDICAL_DIRECTOR, TOLD);
    private static final ExternalReportFiled FILED = filed(ReportBasis.CHILD_ABUSE_REPORT, true);
    private static final ExternalReportDisclosed DISCLOSED = disclosed(ReportBasis.CHILD_ABUSE_REPORT);
    private static final IncidentOverdue REVIEW_LATE = new IncidentOverdue(PERSON, ID, Duty.REVIEW, REVIEW_BY);

    private static final IncidentMarkedEnteredInError MISTAKE =
            new IncidentMarkedEnteredInError(PERSON, ID, WORDS, "facilitator-a", Role.GROUP_FACILITATOR, TOLD);

    private static IncidentReported reported(IncidentKind kind) {
        return new IncidentReported(
                PERSON,
                EPISODE,
                ID,
                kind,
                Severity.HIGH,
                WORDS,
                NOON,
                "facilitator-a",
                Role.GROUP_FACILITATOR,
                REVIEW_BY,
                kind == IncidentKind.CHILD_ABUSE_SUSPECTED,
                REPORT_BY,
                POLICY.version());
    }

    private static ExternalReportFiled filed(ReportBasis basis, boolean settles, Objection... objections) {
        return filed(basis, TOLD, settles, objections);
    }

    private static ExternalReportFiled filed(ReportBasis basis, Instant at, boolean settles, Objection... objections) {
        return new ExternalReportFiled(
                PERSON, ID, basis, WORDS, WORDS, "clinician-a", Role.CLINICIAN, at, settles, List.of(objections));
    }

    private static ExternalReportDisclosed disclosed(
            ReportBasis basis, org.throughline.disclosure.domain.Objection... objections) {
        return disclosed(basis, TOLD, true, objections);
    }

    private static ExternalReportDisclosed disclosed(
            ReportBasis basis, Instant at, boolean partTwo, org.throughline.disclosure.domain.Objection... objections) {
        Authority authority = switch (basis) {
            case CHILD_ABUSE_REPORT -> Authority.CHILD_PROTECTION;
            case CRIME_ON_PREMISES -> Authority.LAW_ENFORCEMENT;
            case IMMINENT_THREAT -> Authority.OTHER;
            case ADULT_ABUSE -> Authority.ADULT_PROTECTION;
        };
        LegalBasis right = switch (basis) {
            case CHILD_ABUSE_REPORT -> LegalBasis.CHILD_ABUSE_REPORT;
            case CRIME_ON_PREMISES -> LegalBasis.CRIME_ON_PREMISES;
            case IMMINENT_THREAT -> LegalBasis.SERIOUS_THREAT;
            case ADULT_ABUSE -> LegalBasis.ABUSE_OR_NEGLECT;
        };
        Set<InformationClass> told = basis == ReportBasis.CRIME_ON_PREMISES
                ? Set.of(InformationClass.IDENTITY, InformationClass.ATTENDANCE)
                : Set.of(InformationClass.IDENTITY, InformationClass.ATTENDANCE, InformationClass.NOTES);
        return new ExternalReportDisclosed(
                ID,
                new RecordsDisclosed(
                        ENTRY,
                        new Request(PERSON, List.of(EPISODE), "desk", "clinician-a", "", "", "external-report", told),
                        right,
                        List.of(),
                        told,
                        partTwo,
                        false,
                        "",
                        at,
                        DisclosurePolicy.STANDARD.version(),
                        List.of(authority),
                        List.of(objections)));
    }

    private static ReportIncident report(IncidentKind kind, Instant happenedAt) {
        return new ReportIncident(
                ID,
                EPISODE,
                kind,
                Severity.HIGH,
                WORDS,
                happenedAt,
                "facilitator-a",
                Role.GROUP_FACILITATOR,
                POLICY,
                NOON);
    }

    private static ReviewIncident review(String reviewer, Text findings) {
        return new ReviewIncident(ID, findings, List.of(WORDS), reviewer, Role.MEDICAL_DIRECTOR, TOLD);
    }

    private static FileExternalReport file(ReportBasis basis, Instant at) {
        return file(basis, at, TOLD, NOTHING_KNOWN);
    }

    private static FileExternalReport file(ReportBasis basis, Instant at, Instant now, Evidence evidence) {
        return new FileExternalReport(
                ID,
                ENTRY,
                basis,
                WORDS,
                basis.authority(),
                "",
                WORDS,
                "desk",
                "clinician-a",
                Role.CLINICIAN,
                evidence,
                DisclosurePolicy.STANDARD,
                at,
                now);
    }

    private static MarkIncidentEnteredInError mark(String by, Role role) {
        return new MarkIncidentEnteredInError(ID, WORDS, by, role, TOLD);
    }

    private static Scenario<IncidentCommand, Incident, IncidentEvent, IncidentRefusal> incident(
            IncidentEvent... facts) {
        return Scenario.of(new IncidentDeciding()).given(ADMITTED).given(facts);
    }

    @Test
    void what_is_suspected_of_a_child_is_to_be_told_within_a_day_and_all_is_to_be_looked_into_within_three() {
        incident()
                .when(report(IncidentKind.CHILD_ABUSE_SUSPECTED, NOON))
                .thenAccepted(SUSPECTED)
                .when(report(IncidentKind.CHILD_ABUSE_SUSPECTED, NOON))
                .thenNothingNew();
        incident().when(report(IncidentKind.INJURY, NOON)).thenAccepted(reported(IncidentKind.INJURY));
        assertThat(incident(SUSPECTED).state().reportOutstanding()).contains(REPORT_BY);
        assertThat(incident(SUSPECTED, FILED).state().reportOutstanding()).isEmpty();
    }

    @Test
    void somebody_else_than_who_reported_it_looks_into_it_once() {
        incident(SUSPECTED)
                .when(review("director-a", WORDS))
                .thenAccepted(REVIEWED)
                .when(review("director-a", WORDS))
                .thenNothingNew();
        incident(SUSPECTED).when(review("facilitator-a", WORDS)).thenRefused(new ReviewerIsReporter(ID));
        incident(SUSPECTED, REVIEWED)
                .when(review("director-a", new Text("Other findings.")))
                .thenRefused(new AlreadyReviewed(ID));
    }

    @Test
    void an_authority_is_told_on_a_basis_that_covers_the_incident() {
        incident(SUSPECTED)
                .when(file(ReportBasis.CHILD_ABUSE_REPORT, TOLD))
                .thenAccepted(FILED, disclosed(ReportBasis.CHILD_ABUSE_REPORT))
                .when(file(ReportBasis.CHILD_ABUSE_REPORT, TOLD))
                .thenNothingNew();
        for (IncidentKind kind :
                List.of(IncidentKind.CRIME_ON_PREMISES, IncidentKind.AGGRESSION, IncidentKind.THREAT)) {
            incident(reported(kind))
                    .when(file(ReportBasis.CRIME_ON_PREMISES, TOLD))
                    .thenAccepted(
                            filed(ReportBasis.CRIME_ON_PREMISES, false), disclosed(ReportBasis.CRIME_ON_PREMISES));
        }
    }

    @Test
    void what_was_told_on_a_basis_that_does_not_cover_it_is_kept_and_flagged_and_settles_nothing() {
        var told = incident(SUSPECTED)
                .when(file(ReportBasis.CRIME_ON_PREMISES, TOLD))
                .thenAccepted(
                        filed(ReportBasis.CRIME_ON_PREMISES, false, Objection.BASIS_DOES_NOT_COVER),
                        disclosed(
                                ReportBasis.CRIME_ON_PREMISES,
                                org.throughline.disclosure.domain.Objection.BASIS_DOES_NOT_COVER));
        assertThat(told.state().reportOutstanding()).contains(REPORT_BY);
        incident(reported(IncidentKind.INJURY))
                .when(file(ReportBasis.CHILD_ABUSE_REPORT, TOLD))
                .thenAccepted(
                        filed(ReportBasis.CHILD_ABUSE_REPORT, false, Objection.BASIS_DOES_NOT_COVER),
                        disclosed(
                                ReportBasis.CHILD_ABUSE_REPORT,
                                org.throughline.disclosure.domain.Objection.BASIS_DOES_NOT_COVER));
    }

    @Test
    void there_is_no_basis_for_an_imminent_threat_or_the_abuse_of_an_adult_but_other_ways_remain() {
        incident(reported(IncidentKind.THREAT))
                .when(file(ReportBasis.IMMINENT_THREAT, TOLD))
                .thenAccepted(
                        filed(ReportBasis.IMMINENT_THREAT, false, Objection.NO_LAWFUL_BASIS),
                        disclosed(
                                ReportBasis.IMMINENT_THREAT,
                                org.throughline.disclosure.domain.Objection.THREAT_UNDER_PART_TWO))
                .when(file(ReportBasis.IMMINENT_THREAT, TOLD))
                .thenNothingNew();
        incident(reported(IncidentKind.ADULT_ABUSE_SUSPECTED))
                .when(file(ReportBasis.ADULT_ABUSE, TOLD))
                .thenAccepted(
                        filed(ReportBasis.ADULT_ABUSE, false, Objection.NO_LAWFUL_BASIS),
                        disclosed(
                                ReportBasis.ADULT_ABUSE,
                                org.throughline.disclosure.domain.Objection.ADULT_ABUSE_UNDER_PART_TWO));
        assertThat(ReportBasis.IMMINENT_THREAT.instead())
                .containsExactly(
                        LawfulRoute.CONSENT,
                        LawfulRoute.MEDICAL_EMERGENCY,
                        LawfulRoute.CRIME_ON_PREMISES,
                        LawfulRoute.COURT_ORDER,
                        LawfulRoute.WITHOUT_IDENTIFYING);
        assertThat(ReportBasis.ADULT_ABUSE.instead())
                .containsExactly(
                        LawfulRoute.CONSENT,
                        LawfulRoute.MEDICAL_EMERGENCY,
                        LawfulRoute.COURT_ORDER,
                        LawfulRoute.WITHOUT_IDENTIFYING);
    }

    @Test
    void what_is_not_under_part_two_is_told_of_a_threat_and_of_the_abuse_of_an_adult_by_right() {
        incident(reported(IncidentKind.THREAT))
                .when(file(ReportBasis.IMMINENT_THREAT, TOLD, TOLD, inGeneralProgramme()))
                .thenAccepted(
                        filed(ReportBasis.IMMINENT_THREAT, false), disclosed(ReportBasis.IMMINENT_THREAT, TOLD, false));
        incident(reported(IncidentKind.ADULT_ABUSE_SUSPECTED))
                .when(file(ReportBasis.ADULT_ABUSE, TOLD, TOLD, inGeneralProgramme()))
                .thenAccepted(filed(ReportBasis.ADULT_ABUSE, false), disclosed(ReportBasis.ADULT_ABUSE, TOLD, false));
        incident(reported(IncidentKind.INJURY))
                .when(file(ReportBasis.ADULT_ABUSE, TOLD, TOLD, inGeneralProgramme()))
                .thenAccepted(
                        filed(ReportBasis.ADULT_ABUSE, false, Objection.BASIS_DOES_NOT_COVER),
                        disclosed(
                                ReportBasis.ADULT_ABUSE,
                                TOLD,
                                false,
                                org.throughline.disclosure.domain.Objection.BASIS_DOES_NOT_COVER));
    }

    @Test
    void what_was_told_is_recorded_once_though_another_law_is_known_to_hold_since() {
        incident(reported(IncidentKind.THREAT))
                .when(file(ReportBasis.IMMINENT_THREAT, TOLD))
                .thenAccepted(
                        filed(ReportBasis.IMMINENT_THREAT, false, Objection.NO_LAWFUL_BASIS),
                        disclosed(
                                ReportBasis.IMMINENT_THREAT,
                                org.throughline.disclosure.domain.Objection.THREAT_UNDER_PART_TWO))
                .when(file(ReportBasis.IMMINENT_THREAT, TOLD, TOLD, inGeneralProgramme()))
                .thenNothingNew();
    }

    @Test
    void a_threat_settles_no_report_on_the_abuse_of_a_child() {
        var told = incident(SUSPECTED)
                .when(file(ReportBasis.IMMINENT_THREAT, TOLD, TOLD, inGeneralProgramme()))
                .thenAccepted(
                        filed(ReportBasis.IMMINENT_THREAT, false, Objection.BASIS_DOES_NOT_COVER),
                        disclosed(
                                ReportBasis.IMMINENT_THREAT,
                                TOLD,
                                false,
                                org.throughline.disclosure.domain.Objection.BASIS_DOES_NOT_COVER));
        assertThat(told.state().reportOutstanding()).contains(REPORT_BY);
    }

    private static Evidence inGeneralProgramme() {
        return new Evidence(
                Optional.empty(),
                Optional.of(ParticipantFile.NONE.with(new EpisodeAdmitted(PERSON, EPISODE, "evening", NOON))),
                Programmes.NONE.with(new ProgrammePolicyChanged("evening", NOON, "GENERAL", Map.of())));
    }

    @Test
    void a_report_made_in_time_is_not_late_when_it_is_recorded_late() {
        Instant now = REPORT_BY.plus(Duration.ofHours(2));
        assertThat(incident(SUSPECTED).state().reportOverdue(now)).isTrue();
        var inTime = incident(SUSPECTED)
                .when(recorded(REPORT_BY, now))
                .thenAccepted(
                        filed(ReportBasis.CHILD_ABUSE_REPORT, REPORT_BY, true),
                        disclosed(ReportBasis.CHILD_ABUSE_REPORT, REPORT_BY, true));
        assertThat(inTime.state().reportOverdue(now)).isFalse();
        Instant after = REPORT_BY.plusMillis(1);
        var tooLate = incident(SUSPECTED)
                .when(recorded(after, now))
                .thenAccepted(
                        filed(ReportBasis.CHILD_ABUSE_REPORT, after, true),
                        disclosed(ReportBasis.CHILD_ABUSE_REPORT, after, true));
        assertThat(tooLate.state().reportOverdue(now)).isTrue();
        assertThat(tooLate.given(filed(ReportBasis.CHILD_ABUSE_REPORT, REPORT_BY, true))
                        .state()
                        .reportOverdue(now))
                .as("the first that was told in time settles it")
                .isFalse();
    }

    private static FileExternalReport recorded(Instant at, Instant now) {
        return file(ReportBasis.CHILD_ABUSE_REPORT, at, now, NOTHING_KNOWN);
    }

    @Test
    void what_nobody_saw_to_in_time_is_late_whenever_it_is_read_and_nothing_is_recorded_of_it() {
        Incident suspected = incident(SUSPECTED).state();
        assertThat(suspected.reportOverdue(REPORT_BY.minusMillis(1))).isFalse();
        assertThat(suspected.reportOverdue(REPORT_BY)).isTrue();
        assertThat(suspected.reviewOverdue(REVIEW_BY.minusMillis(1))).isFalse();
        assertThat(suspected.reviewOverdue(REVIEW_BY)).isTrue();
        Incident settled = incident(SUSPECTED, FILED, REVIEWED).state();
        assertThat(settled.reportOverdue(REVIEW_BY)).isFalse();
        assertThat(settled.reviewOverdue(REVIEW_BY)).isFalse();
        IncidentReviewed late = new IncidentReviewed(
                PERSON, ID, WORDS, List.of(), "director-a", Role.MEDICAL_DIRECTOR, REVIEW_BY.plusMillis(1));
        assertThat(incident(SUSPECTED, late).state().reviewOverdue(REVIEW_BY.plusMillis(1)))
                .isTrue();
        assertThat(incident(reported(IncidentKind.INJURY)).state().reportOverdue(REVIEW_BY))
                .isFalse();
        assertThat(incident().state().reviewOverdue(REVIEW_BY)).isFalse();
        assertThat(incident(SUSPECTED, REVIEW_LATE).state())
                .as("what was recorded of it once says nothing more")
                .isEqualTo(suspected);
    }

    @Test
    void whoever_reported_it_or_a_medical_director_says_that_it_is_a_mistake_and_nothing_is_to_be_done_then() {
        var mistaken = incident(SUSPECTED, FILED)
                .when(mark("facilitator-a", Role.GROUP_FACILITATOR))
                .thenAccepted(MISTAKE);
        mistaken.when(mark("facilitator-a", Role.GROUP_FACILITATOR)).thenNothingNew();
        assertThat(mistaken.state().reported()).as("it is kept").contains(SUSPECTED);
        assertThat(mistaken.state().reportOutstanding()).isEmpty();
        assertThat(mistaken.state().reportOverdue(REVIEW_BY)).isFalse();
        assertThat(mistaken.state().reviewOverdue(REVIEW_BY)).isFalse();
        incident(SUSPECTED)
                .when(mark("director-a", Role.MEDICAL_DIRECTOR))
                .thenAccepted(
                        new IncidentMarkedEnteredInError(PERSON, ID, WORDS, "director-a", Role.MEDICAL_DIRECTOR, TOLD));
        incident(SUSPECTED).when(mark("clinician-a", Role.CLINICIAN)).thenRefused(new NotWhoReported(ID));
        incident(reported(IncidentKind.INJURY))
                .when(mark("facilitator-a", Role.GROUP_FACILITATOR))
                .thenAccepted(MISTAKE);
        incident(SUSPECTED, MISTAKE).when(review("director-a", WORDS)).thenRefused(new IncidentIsInError(ID));
        incident(SUSPECTED, MISTAKE)
                .when(file(ReportBasis.CHILD_ABUSE_REPORT, TOLD))
                .thenAccepted(FILED, disclosed(ReportBasis.CHILD_ABUSE_REPORT));
    }

    @Test
    void whoever_reported_it_does_not_end_the_clock_of_a_report_the_law_asks_for() {
        incident(SUSPECTED)
                .when(mark("facilitator-a", Role.GROUP_FACILITATOR))
                .thenRefused(new ReportIsOutstanding(ID));
        incident(SUSPECTED, filed(ReportBasis.IMMINENT_THREAT, false))
                .when(mark("facilitator-a", Role.GROUP_FACILITATOR))
                .thenRefused(new ReportIsOutstanding(ID));
        assertThat(incident(SUSPECTED)
                        .when(mark("director-a", Role.MEDICAL_DIRECTOR))
                        .thenAccepted(new IncidentMarkedEnteredInError(
                                PERSON, ID, WORDS, "director-a", Role.MEDICAL_DIRECTOR, TOLD))
                        .state()
                        .reportOutstanding())
                .isEmpty();
    }

    @Test
    void what_cannot_be_is_refused() {
        Scenario<IncidentCommand, Incident, IncidentEvent, IncidentRefusal> nobody =
                Scenario.of(new IncidentDeciding());
        nobody.when(report(IncidentKind.INJURY, NOON)).thenRefused(new EpisodeUnknown(EPISODE));
        nobody.when(review("director-a", WORDS)).thenRefused(new IncidentUnknown(ID));
        nobody.when(file(ReportBasis.CHILD_ABUSE_REPORT, TOLD)).thenRefused(new IncidentUnknown(ID));
        nobody.when(mark("facilitator-a", Role.GROUP_FACILITATOR)).thenRefused(new IncidentUnknown(ID));
        Instant ahead = TOLD.plusMillis(1);
        incident().when(report(IncidentKind.INJURY, ahead)).thenRefused(new YetToCome(ID, ahead));
        incident(SUSPECTED).when(file(ReportBasis.CHILD_ABUSE_REPORT, ahead)).thenRefused(new YetToCome(ID, ahead));
        List<Text> many = Collections.nCopies(ReviewIncident.ACTIONS_MAX + 1, WORDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewIncident(ID, WORDS, many, "a", Role.MEDICAL_DIRECTOR, TOLD));
    }

    @Test
    void what_a_report_says_and_to_whom_it_was_made_is_not_in_the_ledger() {
        Text told = new Text("Zqxtold");
        FileExternalReport saying = new FileExternalReport(
                ID,
                ENTRY,
                ReportBasis.CHILD_ABUSE_REPORT,
                told,
                Authority.CHILD_PROTECTION,
                "",
                told,
                "desk",
                "clinician-a",
                Role.CLINICIAN,
                NOTHING_KNOWN,
                DisclosurePolicy.STANDARD,
                TOLD,
                TOLD);
        var decided = (Decision.Accepted<IncidentEvent, IncidentRefusal>)
                Incident.decide(incident(SUSPECTED).state(), saying);
        assertThat(decided.events().getLast()).isEqualTo(DISCLOSED);
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                new IncidentDeciding().catalogue(),
                List.of(SUSPECTED, REVIEWED, FILED, DISCLOSED, MISTAKE, REVIEW_LATE));
    }

    @Test
    void every_command_in_every_state_does_what_the_page_says() {
        Kept.same(
                PAGE,
                HEAD
                        + new StateDiagram<IncidentCommand, Incident, IncidentEvent, IncidentRefusal>(
                                        new IncidentDeciding(), IncidentTest::name)
                                .state(List.of())
                                .state(List.of(ADMITTED, SUSPECTED))
                                .state(List.of(ADMITTED, SUSPECTED, REVIEWED))
                                .state(List.of(ADMITTED, SUSPECTED, FILED))
                                .state(List.of(ADMITTED, SUSPECTED, REVIEWED, FILED))
                                .state(List.of(ADMITTED, SUSPECTED, MISTAKE))
                                .command("reported", report(IncidentKind.CHILD_ABUSE_SUSPECTED, NOON))
                                .command("looked into", review("director-a", WORDS))
                                .command("authority told", file(ReportBasis.CHILD_ABUSE_REPORT, TOLD))
                                .command("threat told", file(ReportBasis.IMMINENT_THREAT, TOLD))
                                .command("entered in error", mark("facilitator-a", Role.GROUP_FACILITATOR))
                                .command("so by a director", mark("director-a", Role.MEDICAL_DIRECTOR))
                                .page());
    }

    private static String name(Incident incident) {
        if (incident.reported().isEmpty()) {
            return "Unknown";
        }
        if (incident.error().isPresent()) {
            return "InError";
        }
        boolean reviewed = incident.reviewed().isPresent();
        if (incident.reportOutstanding().isEmpty()) {
            return reviewed ? "Settled" : "Told";
        }
        return reviewed ? "LookedInto" : "Reported";
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_and_no_duty_ends_before_somebody_saw_to_it(long seed) {
        Random random = new Random(seed);
        IncidentKind[] kinds = IncidentKind.values();
        ReportBasis[] bases = ReportBasis.values();
        var incident = incident();
        for (int i = 0; i < 40; i++) {
            IncidentCommand command = switch (random.nextInt(4)) {
                case 0 -> report(kinds[random.nextInt(kinds.length)], NOON);
                case 1 -> review(random.nextBoolean() ? "facilitator-a" : "director-a", WORDS);
                case 2 -> file(bases[random.nextInt(bases.length)], TOLD);
                default -> mark(random.nextInt(9) == 0 ? "facilitator-a" : "somebody", Role.GROUP_FACILITATOR);
            };
            if (Incident.decide(incident.state(), command)
                    instanceof Decision.Accepted<IncidentEvent, IncidentRefusal>(var events)) {
                incident = incident.when(command).thenAccepted(events);
            }
            Incident state = incident.state();
            assertThat(state.filed())
                    .allMatch(report -> !report.settles() || report.objections().isEmpty());
            boolean mandated = state.reported()
                    .filter(it -> it.kind() == IncidentKind.CHILD_ABUSE_SUSPECTED)
                    .isPresent();
            assertThat(state.reportOutstanding().isPresent())
                    .isEqualTo(mandated
                            && state.error().isEmpty()
                            && state.filed().stream().noneMatch(ExternalReportFiled::settles));
        }
    }
}
