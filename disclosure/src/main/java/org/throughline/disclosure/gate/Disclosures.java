package org.throughline.disclosure.gate;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.AuditLaw;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.IndividualLaw;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.Law;
import org.throughline.disclosure.domain.LedgerCommand;
import org.throughline.disclosure.domain.LedgerCommand.NoteDisclosure;
import org.throughline.disclosure.domain.LedgerCommand.NoteRefusal;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.Purpose;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.domain.Ruling;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;
import org.throughline.disclosure.domain.WithheldReason;
import org.throughline.disclosure.evidence.EvidenceFreshness;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.Correlation;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Exceptional;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/**
 * The one way out, for the request in hand. To staff it is open. Whoever is outside is given what the law permits, after
 * the ledger has it, and else the answer that there is no such record.
 *
 * <p>Ask it before the record is looked for, so that what exists takes no other way than what does not.
 */
@RequestScoped
public class Disclosures {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.STANDARD;

    /** A code, never a sentence. */
    private static final Pattern STATED = Pattern.compile("[A-Z]{1,20}");

    private final Ledger ledger;
    private final EvidenceView evidence;
    private final EvidenceFreshness freshness;
    private final Duties duties;
    private final EmergencyDoor door;
    private final CurrentCaller caller;
    private final Correlation correlation;
    private final Clock clock;
    private Disclosed.@Nullable Statement left;
    private boolean withoutRecords;
    private boolean ruledHere;
    private Set<UUID> named = Set.of();
    private final Set<UUID> audited = new HashSet<>();

    Disclosures(
            ServiceRuntime runtime,
            LedgerDeciding deciding,
            EvidenceView evidence,
            EmergencyDoor door,
            CurrentCaller caller,
            Correlation correlation,
            Clock clock) {
        this.ledger = new Ledger(runtime, deciding);
        this.evidence = evidence;
        this.freshness = new EvidenceFreshness(runtime, evidence);
        this.duties = new Duties(runtime, evidence, caller);
        this.door = door;
        this.caller = caller;
        this.correlation = correlation;
        this.clock = clock;
    }

    /** Whether the caller stands outside the programme; participants and who speaks for them do too. */
    public boolean outside() {
        return Standing.of(caller.get()) != Standing.STAFF;
    }

    /** Whether the caller is a participant, or somebody who speaks for one: they get the records and nothing beside. */
    public boolean individual() {
        return Standing.of(caller.get()) == Standing.INDIVIDUAL;
    }

    /** Whether the caller audits from outside: they get what is recorded, masked, and nothing beside. */
    boolean audits() {
        return Standing.audits(caller.get());
    }

    /**
     * Returns once the ledger has it that an auditor from outside is shown records of these people, one at least; each of them is
     * ruled on before any is noted, and noted once in a request.
     */
    void requireAgreement(String what, List<UUID> people) {
        if (ruledHere) {
            return;
        }
        Asked asked = Audited.of(what).filter(_ -> !people.isEmpty()).orElseThrow(Problems::unknown);
        List<Permission> permissions =
                people.stream().map(person -> permission(person, asked)).toList();
        permissions.stream()
                .filter(one -> audited.add(one.request().participantId()))
                .forEach(this::noteLeaving);
    }

    /** Returns if enough is known of agreements to rule by. */
    void requireKnowledge() {
        freshness.require(POLICY.knowledgeAgeMax());
    }

    private Permission permission(UUID participantId, Asked asked) {
        Ruled ruled = rule(participantId, asked);
        return switch (ruled.ruling) {
            case Permitted permitted -> new Permission(this, ruled.request, permitted, ruled.at);
            case Withheld(String _, WithheldReason reason) -> throw refused(ruled.request, reason);
        };
    }

    /**
     * Leave to answer with records of a participant, or of whoever the caller takes for one.
     *
     * @throws Problem 404 if it may not leave, noted in the ledger; 503 if too little is known to rule
     */
    public Release release(UUID participantId, Asked asked) {
        ruledHere = true;
        if (!outside()) {
            requireDuty(participantId, asked);
            return inside(participantId, asked);
        }
        return permission(participantId, asked);
    }

    /** The same, where what may not leave is left out of an answer and no reason to refuse it. */
    public Optional<Release> releaseIfPermitted(UUID participantId, Asked asked) {
        ruledHere = true;
        if (!outside()) {
            return Optional.of(inside(participantId, asked));
        }
        Ruled ruled = rule(participantId, asked);
        return ruled.ruling instanceof Permitted permitted
                ? Optional.of(new Permission(this, ruled.request, permitted, ruled.at))
                : Optional.empty();
    }

    /** The answer where the path led to nobody; to somebody outside it comes the same way as every other no. */
    public Problem unknown(UUID id, Asked asked) {
        if (outside()) {
            return refused(rule(id, asked).request, WithheldReason.PARTICIPANT_UNKNOWN);
        }
        missed(id, asked);
        return Problems.unknown();
    }

    private Inside inside(UUID participantId, Asked asked) {
        return new Inside(asked.information(), () -> missed(participantId, asked));
    }

    /** Who might be of another programme takes as long to be told that there is nobody. */
    private void missed(UUID id, Asked asked) {
        if (Standing.isBound(caller.get())) {
            noteRefusal(request(id, asked, ""), WithheldReason.PARTICIPANT_UNKNOWN);
        }
    }

    /**
     * The records of somebody this service holds none of. Staff learn that there are none, unless nobody has heard of such a
     * participant either: they are answered as those of another programme are.
     */
    public void requireHeardOf(UUID participantId, Release release) {
        if (!release.outside() && !evidence.knows(caller.get().organisation(), participantId)) {
            throw release.nothing(Problems::unknown);
        }
    }

    /** Whether the caller works in a programme of a participant, so that another record may name them. */
    public boolean serves(UUID participantId) {
        return !outside() && !duties.elsewhere(participantId, Set.of());
    }

    /** Whether the caller works in every programme of a participant, so that no episode of theirs is shut to them. */
    public boolean servesThroughout(UUID participantId) {
        return !outside() && !duties.anyElsewhere(participantId);
    }

    /** Whether the caller may read the record of a participant now, by their programmes or in an emergency. */
    public boolean mayRead(UUID participantId) {
        return serves(participantId) || (!outside() && door.opens(participantId));
    }

    /** What is noted where nothing is held about somebody: nobody is shown, but of whom an emergency was declared. */
    public Shown nothingOf(String what, UUID participantId) {
        return new Shown(what, door.ground(participantId).isPresent() ? List.of(participantId.toString()) : List.of());
    }

    /** Whether the caller works in a programme, so that a list of its people may name them. */
    public boolean servesProgramme(String programme) {
        Caller asking = caller.get();
        return !outside() && (!Standing.isBound(asking) || asking.programmes().contains(programme));
    }

    /** Who of these people a list may name to the caller. */
    Set<UUID> listed(Set<UUID> people) {
        return duties.toward(people);
    }

    /** The list that is about to be shown names nobody else: it was asked for each, or the caller answers for them. */
    void listNames(Set<UUID> people) {
        named = people;
    }

    /** Returns if a list that is about to be shown left out whom it may not name. */
    void requireListed(List<UUID> people) {
        if (!ruledHere && Standing.isBound(caller.get()) && !named.containsAll(people)) {
            throw new IllegalStateException("a list was to name people without having asked who may be named");
        }
    }

    /** The emergency in which the caller is shown the record of one of these people, if it is one. */
    Optional<Exceptional> emergency(List<UUID> people) {
        return people.stream().map(door::ground).flatMap(Optional::stream).findFirst();
    }

    /**
     * Returns if the caller has a duty toward one of these people, whose records are about to be shown, or reads the one person's
     * in an emergency; that never opens a record of several.
     */
    void requireDuty(String what, List<UUID> people) {
        boolean ofOne = people.stream().distinct().count() == 1;
        if (!ruledHere
                && people.stream().allMatch(person -> duties.elsewhere(person, Set.of()))
                && !(ofOne && door.opens(people.getFirst()))) {
            throw elsewhere(people.getFirst(), new Asked(what, Set.of(), Set.of(), Question.UNBOUNDED));
        }
    }

    private void requireDuty(UUID participantId, Asked asked) {
        boolean keptApart = asked.information().stream().anyMatch(InformationClass::keptApart);
        if (duties.elsewhere(participantId, asked.episodes()) && (keptApart || !door.opens(participantId))) {
            throw elsewhere(participantId, asked);
        }
    }

    /** To staff of another programme people disclose; no system does, whatever their token states. */
    private Problem elsewhere(UUID participantId, Asked asked) {
        return refused(request(participantId, asked, ""), WithheldReason.RECIPIENT_NOT_REGISTERED);
    }

    /** The answer says nothing but what the caller itself has sent. */
    public void ownWords() {
        withoutRecords = true;
    }

    /** The answer is about nobody, such as whether a place is free, so there is nothing in it to disclose. */
    public void aboutNobody() {
        withoutRecords = true;
    }

    /** The answer holds no record of anybody, so it needs no leave. */
    boolean isWithoutRecords() {
        return withoutRecords;
    }

    /** What has to be said about what leaves with this answer, if anything leaves. */
    Optional<Disclosed.Statement> left() {
        return Optional.ofNullable(left);
    }

    Problem nothingHeld(Request request) {
        return refused(request, WithheldReason.NOTHING_HELD);
    }

    void noteLeaving(Permission permission) {
        Instant now = clock.instant();
        if (Duration.between(permission.ruledAt(), now).compareTo(POLICY.knowledgeAgeMax()) > 0) {
            throw EvidenceFreshness.stale();
        }
        UUID id = UUID.randomUUID();
        note(new NoteDisclosure(id, permission.request(), permission.ruling(), POLICY, now));
        left = Disclosed.Statement.of(id, permission.ruling(), POLICY);
    }

    private record Ruled(Request request, Ruling ruling, Instant at) {}

    private Ruled rule(UUID participantId, Asked asked) {
        Caller asking = caller.get();
        Question question = new Question(
                asking.client(),
                participantId,
                asked.episodes(),
                Purpose.ofToken(asking.purposeOfUse()),
                asked.information(),
                asked.servicesUntil(),
                clock.instant());
        Ruling ruling = ruling(asking, asked, question);
        return new Ruled(request(participantId, asked, ruling.recipientId()), ruling, question.at());
    }

    private Ruling ruling(Caller asking, Asked asked, Question question) {
        if (audits()) {
            return ofAuditor(asking, asked, question);
        }
        return individual() ? ofIndividual(asking, question) : ofSystem(asking, question);
    }

    private Ruling ofAuditor(Caller asking, Asked asked, Question question) {
        requireKnowledge();
        return Audited.isOpen(asked.what())
                ? AuditLaw.rule(
                        question, evidence.of(asking.organisation(), asking.client(), question.participantId()), POLICY)
                : new Withheld("", WithheldReason.KEPT_APART);
    }

    private Ruling ofSystem(Caller asking, Question question) {
        requireKnowledge();
        return Law.rule(
                question, evidence.of(asking.organisation(), asking.client(), question.participantId()), POLICY);
    }

    /** What participants may have of themselves rests on nothing that could be taken back, and of others they have nothing. */
    private Ruling ofIndividual(Caller asking, Question question) {
        boolean own = IndividualLaw.own(asking.subject(), question);
        if (!own && !Standing.speaksForOthers(asking)) {
            return new Withheld("", WithheldReason.RECIPIENT_NOT_REGISTERED);
        }
        if (!own) {
            requireKnowledge();
        }
        return IndividualLaw.rule(
                asking.subject(),
                question,
                evidence.ofIndividual(asking.organisation(), question.participantId()),
                POLICY);
    }

    private Request request(UUID participantId, Asked asked, String recipientId) {
        Caller asking = caller.get();
        return new Request(
                participantId,
                List.copyOf(asked.episodes()),
                asking.client(),
                asking.subject(),
                recipientId,
                STATED.matcher(asking.purposeOfUse()).matches() ? asking.purposeOfUse() : "",
                asked.what(),
                asked.information());
    }

    private Problem refused(Request request, WithheldReason reason) {
        noteRefusal(request, reason);
        return Problems.unknown();
    }

    private void noteRefusal(Request request, WithheldReason reason) {
        note(new NoteRefusal(UUID.randomUUID(), request, reason, POLICY, clock.instant()));
    }

    private void note(LedgerCommand command) {
        ledger.note(command, POLICY.version(), caller.get(), correlation.id());
    }
}
