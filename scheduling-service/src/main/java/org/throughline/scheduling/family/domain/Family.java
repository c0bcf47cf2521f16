package org.throughline.scheduling.family.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.family.domain.FamilyCommand.ExpectMember;
import org.throughline.scheduling.family.domain.FamilyCommand.ExpectNoMore;
import org.throughline.scheduling.family.domain.FamilyCommand.NoteMember;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberCame;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberDoubted;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberExpected;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberExpectedNoMore;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberStayedAway;
import org.throughline.scheduling.family.domain.FamilyEvent.ParticipantWalkedIn;
import org.throughline.scheduling.family.domain.FamilyEvent.PlaceBooked;
import org.throughline.scheduling.family.domain.FamilyEvent.PlaceReleased;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionDropped;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionKnown;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionMoved;
import org.throughline.scheduling.family.domain.FamilyRefusal.FamilyTooLarge;
import org.throughline.scheduling.family.domain.FamilyRefusal.KindWithoutFamily;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberNoted;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberStillThere;
import org.throughline.scheduling.family.domain.FamilyRefusal.MemberUnknown;
import org.throughline.scheduling.family.domain.FamilyRefusal.ParticipantHasNoPlace;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionIsCancelled;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionNotStarted;
import org.throughline.scheduling.family.domain.FamilyRefusal.SessionUnknown;

/**
 * Members of one participant's family in one session, where its kind lets them come. Whether they came is noted and counts
 * toward nobody's dose; their names are of the participant's record.
 *
 * @param session as it is planned; none until it is known
 * @param placed whether the participant has a place in it, or took part without one
 * @param members those expected, by id
 */
public record Family(Optional<Session> session, boolean placed, Map<UUID, Member> members) {
    public static final Family NONE = new Family(Optional.empty(), false, Map.of());

    /** More than come to any session. */
    public static final int MEMBERS_MAX = 12;

    /** More than ever came; who is entered beyond it is entered by mistake. */
    public static final int RECORDED_MAX = 100;

    /** The session they come to. */
    record Session(SessionKnown known, Instant start, boolean cancelled) {}

    /**
     * One of them, and what was noted last, if anything was.
     *
     * @param doubts what speaks against them having come
     */
    public record Member(MemberExpected expected, List<FamilyDoubt> doubts, Optional<FamilyFinding> finding) {
        public Member {
            doubts = List.copyOf(doubts);
        }
    }

    public Family {
        members = Map.copyOf(members);
    }

    public static Decision<FamilyEvent, FamilyRefusal> decide(Family family, FamilyCommand command) {
        if (family.session().isEmpty()) {
            return refuse(new SessionUnknown(command.member().sessionId()));
        }
        Session session = family.session().get();
        Optional<Member> member =
                Optional.ofNullable(family.members().get(command.member().memberId()));
        return switch (command) {
            case ExpectMember c -> member.isPresent() ? nothingNew() : expect(family, session, c);
            case ExpectNoMore c -> member.map(one -> expectNoMore(one, c)).orElseGet(() -> unknown(c));
            case NoteMember c -> member.map(one -> note(session, one, c)).orElseGet(() -> unknown(c));
        };
    }

    private static Decision<FamilyEvent, FamilyRefusal> unknown(FamilyCommand c) {
        return refuse(new MemberUnknown(c.member().memberId()));
    }

    private static Decision<FamilyEvent, FamilyRefusal> expect(Family family, Session session, ExpectMember c) {
        UUID sessionId = c.member().sessionId();
        if (!family.placed() && !c.policy().withoutParticipant()) {
            return refuse(new ParticipantHasNoPlace(sessionId));
        }
        if (family.members().size() >= RECORDED_MAX) {
            return refuse(new FamilyTooLarge(sessionId, RECORDED_MAX));
        }
        List<FamilyDoubt> doubts = family.doubts(session);
        MemberExpected expected = new MemberExpected(
                c.member().participantId(),
                sessionId,
                c.member().memberId(),
                c.relation(),
                c.name(),
                c.by(),
                c.requestedAt());
        if (doubts.isEmpty()) {
            return accept(expected);
        }
        // What has happened is recorded, and flagged.
        return c.requestedAt().isBefore(session.start())
                ? refuse(refusal(doubts.getFirst(), sessionId))
                : accept(
                        expected,
                        new MemberDoubted(
                                c.member().participantId(),
                                sessionId,
                                c.member().memberId(),
                                doubts,
                                c.requestedAt()));
    }

    private List<FamilyDoubt> doubts(Session session) {
        List<FamilyDoubt> doubts = new ArrayList<>();
        if (session.cancelled()) {
            doubts.add(FamilyDoubt.SESSION_CANCELLED);
        }
        if (!session.known().kind().admitsFamily()) {
            doubts.add(FamilyDoubt.KIND_WITHOUT_FAMILY);
        }
        if (members.size() >= MEMBERS_MAX) {
            doubts.add(FamilyDoubt.FAMILY_LARGE);
        }
        return doubts;
    }

    private static FamilyRefusal refusal(FamilyDoubt doubt, UUID sessionId) {
        return switch (doubt) {
            case SESSION_CANCELLED -> new SessionIsCancelled(sessionId);
            case KIND_WITHOUT_FAMILY -> new KindWithoutFamily(sessionId);
            case FAMILY_LARGE -> new FamilyTooLarge(sessionId, MEMBERS_MAX);
        };
    }

    private static Decision<FamilyEvent, FamilyRefusal> expectNoMore(Member member, ExpectNoMore c) {
        return member.finding().isPresent()
                ? refuse(new MemberNoted(c.member().memberId()))
                : accept(new MemberExpectedNoMore(
                        c.member().participantId(),
                        c.member().sessionId(),
                        c.member().memberId(),
                        c.by(),
                        c.requestedAt()));
    }

    private static Decision<FamilyEvent, FamilyRefusal> note(Session session, Member member, NoteMember c) {
        if (member.finding().filter(c.finding()::equals).isPresent()) {
            return nothingNew();
        }
        if (c.requestedAt().isBefore(session.start())) {
            return refuse(new SessionNotStarted(c.member().sessionId()));
        }
        FamilyMember of = c.member();
        return switch (c.finding()) {
            case FamilyFinding.Came came
            when came.leftAt().isAfter(c.requestedAt()) -> refuse(new MemberStillThere(of.memberId()));
            case FamilyFinding.Came came ->
                accept(new MemberCame(
                        of.participantId(),
                        of.sessionId(),
                        of.memberId(),
                        came.arrivedAt(),
                        came.leftAt(),
                        c.by(),
                        c.requestedAt()));
            case FamilyFinding.StayedAway _ ->
                accept(new MemberStayedAway(
                        of.participantId(), of.sessionId(), of.memberId(), c.by(), c.requestedAt()));
        };
    }

    public static Family evolve(Family family, FamilyEvent event) {
        return switch (event) {
            case MemberExpected e -> family.with(e.memberId(), new Member(e, List.of(), Optional.empty()));
            case MemberDoubted e -> family.doubted(e.memberId(), e.doubts());
            case MemberExpectedNoMore e -> family.without(e.memberId());
            case MemberCame e -> family.noted(e.memberId(), new FamilyFinding.Came(e.arrivedAt(), e.leftAt()));
            case MemberStayedAway e -> family.noted(e.memberId(), new FamilyFinding.StayedAway());
            case SessionKnown e -> family.in(new Session(e, e.placement().slot().start(), false));
            case SessionMoved e ->
                family.session()
                        .map(session -> family.in(
                                new Session(session.known(), e.to().slot().start(), session.cancelled())))
                        .orElse(family);
            case SessionDropped _ ->
                family.session()
                        .map(session -> family.in(new Session(session.known(), session.start(), true)))
                        .orElse(family);
            case PlaceBooked _, ParticipantWalkedIn _ -> new Family(family.session(), true, family.members());
            case PlaceReleased _ -> new Family(family.session(), false, family.members());
        };
    }

    private Family in(Session next) {
        return new Family(Optional.of(next), placed, members);
    }

    private Family with(UUID memberId, Member member) {
        Map<UUID, Member> next = new LinkedHashMap<>(members);
        next.put(memberId, member);
        return new Family(session, placed, next);
    }

    private Family without(UUID memberId) {
        Map<UUID, Member> next = new LinkedHashMap<>(members);
        next.remove(memberId);
        return new Family(session, placed, next);
    }

    private Family doubted(UUID memberId, List<FamilyDoubt> doubts) {
        Member member = expected(memberId);
        return with(memberId, new Member(member.expected(), doubts, member.finding()));
    }

    private Family noted(UUID memberId, FamilyFinding finding) {
        Member member = expected(memberId);
        return with(memberId, new Member(member.expected(), member.doubts(), Optional.of(finding)));
    }

    private Member expected(UUID memberId) {
        Member member = members.get(memberId);
        if (member == null) {
            throw new IllegalStateException("a fact about somebody who is not expected");
        }
        return member;
    }
}
