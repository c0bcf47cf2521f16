package org.throughline.intake.coverage.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationRequested;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageVerified;
import org.throughline.intake.coverage.domain.CoverageEvent.LevelNoted;
import org.throughline.intake.coverage.domain.CoverageEvent.OfAuthorisation;
import org.throughline.intake.coverage.domain.CoverageEvent.OfCoverage;
import org.throughline.intake.coverage.domain.CoverageEvent.ParticipantSeen;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayDeclared;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayEnded;
import org.throughline.intake.coverage.domain.CoverageEvent.SessionUseRecorded;
import org.throughline.intake.coverage.domain.CoverageEvent.UnauthorisedServiceFlagged;

/**
 * What payers cover for one participant.
 *
 * @param known whether the participant is registered
 * @param answers of payers about benefits, oldest first
 * @param authorisations by id, in the order in which they were asked for
 * @param selfPay periods in which the participant pays for themselves
 * @param care what was given: sessions and levels
 */
public record Coverage(
        boolean known,
        List<OfCoverage> answers,
        Map<UUID, Authorisation> authorisations,
        List<SelfPay> selfPay,
        Care care) {
    public static final Coverage NONE =
            new Coverage(false, List.of(), Map.of(), List.of(), new Care(Map.of(), List.of(), List.of()));

    public Coverage {
        answers = List.copyOf(answers);
        authorisations = Collections.unmodifiableMap(new LinkedHashMap<>(authorisations));
        selfPay = List.copyOf(selfPay);
    }

    /**
     * A period in which nobody else pays.
     *
     * @param until its last day, once it has ended
     */
    public record SelfPay(LocalDate from, Optional<LocalDate> until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /**
     * What was given.
     *
     * @param uses by session
     * @param levels which level an episode was at, oldest first
     * @param flagged what was flagged, oldest first
     */
    public record Care(Map<UUID, SessionUse> uses, List<LevelNoted> levels, List<UnauthorisedServiceFlagged> flagged) {
        public Care {
            uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
            levels = List.copyOf(levels);
            flagged = List.copyOf(flagged);
        }

        Care with(SessionUse use) {
            return new Care(put(uses, use.sessionId(), use), levels, flagged);
        }

        /** The level an episode was at on a day, as far as it was told. */
        Optional<String> level(UUID episodeId, LocalDate day) {
            return levels.stream()
                    .filter(noted ->
                            noted.episodeId().equals(episodeId) && !noted.from().isAfter(day))
                    .reduce((_, later) -> later)
                    .map(LevelNoted::level);
        }
    }

    /** Whether the participant pays for themselves on that day. */
    public boolean paysThemselves(LocalDate day) {
        return selfPay.stream().anyMatch(period -> period.covers(day));
    }

    /** Applies one fact. */
    public static Coverage evolve(Coverage now, CoverageEvent event) {
        return switch (event) {
            case ParticipantSeen _ -> new Coverage(true, now.answers, now.authorisations, now.selfPay, now.care);
            case SessionUseRecorded e -> now.with(now.care.with(e.use()));
            case CoverageVerified e -> now.answered(e);
            case CoverageNotFound e -> now.answered(e);
            case AuthorisationRequested e -> now.with(Authorisation.of(e));
            case OfAuthorisation e ->
                now.with(now.authorisation(e.authorisationId()).with(e));
            case SelfPayDeclared e -> now.paying(added(now.selfPay, new SelfPay(e.from(), Optional.empty())));
            case SelfPayEnded e -> now.paying(ended(now.selfPay, e.until()));
            case LevelNoted e -> now.with(new Care(now.care.uses, added(now.care.levels, e), now.care.flagged));
            case UnauthorisedServiceFlagged e ->
                now.with(new Care(now.care.uses, now.care.levels, added(now.care.flagged, e)));
        };
    }

    private Authorisation authorisation(UUID id) {
        Authorisation found = authorisations.get(id);
        if (found == null) {
            throw new IllegalStateException("a fact about an authorisation nobody asked for: " + id);
        }
        return found;
    }

    Coverage with(Authorisation changed) {
        return new Coverage(known, answers, put(authorisations, changed.authorisationId(), changed), selfPay, care);
    }

    Coverage with(Care next) {
        return new Coverage(known, answers, authorisations, selfPay, next);
    }

    private Coverage answered(OfCoverage answer) {
        return new Coverage(known, added(answers, answer), authorisations, selfPay, care);
    }

    private Coverage paying(List<SelfPay> periods) {
        return new Coverage(known, answers, authorisations, periods, care);
    }

    private static List<SelfPay> ended(List<SelfPay> periods, LocalDate until) {
        List<SelfPay> all = new ArrayList<>(periods);
        SelfPay last = all.removeLast();
        all.add(new SelfPay(last.from(), Optional.of(until)));
        return all;
    }

    private static <T> List<T> added(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static <V> Map<UUID, V> put(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> all = new LinkedHashMap<>(map);
        all.put(id, value);
        return all;
    }
}
