package org.throughline.intake.coverage.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.coverage.domain.CoverageEvent.Gap;

/**
 * Which authorisation pays for which session, and how many units of it that uses. It is worked out from all sessions and
 * all authorisations whenever it is needed, so a correction or a late approval restates it.
 *
 * @param used units, by authorisation
 * @param gaps sessions nothing pays for, by session
 */
public record Utilisation(Map<UUID, Integer> used, Map<UUID, Gap> gaps) {

    /** Works it out. */
    public static Utilisation of(Coverage coverage, CoveragePolicy policy) {
        Count count = new Count();
        coverage.care().uses().values().stream()
                .filter(use -> use.attended() && policy.consumingKinds().contains(use.kind()))
                .filter(use -> !coverage.paysThemselves(use.day()))
                .sorted(Comparator.comparing(SessionUse::day).thenComparing(SessionUse::sessionId))
                .forEach(use -> count.take(coverage, policy, use));
        return new Utilisation(Map.copyOf(count.used), Map.copyOf(count.gaps));
    }

    int of(UUID authorisationId) {
        return used.getOrDefault(authorisationId, 0);
    }

    private static final class Count {
        private final Map<UUID, Integer> used = new HashMap<>();
        private final Map<UUID, Gap> gaps = new LinkedHashMap<>();
        private final Map<UUID, Map<LocalDate, Integer>> minutes = new HashMap<>();

        private void take(Coverage coverage, CoveragePolicy policy, SessionUse use) {
            List<Authorisation> paying = coverage.authorisations().values().stream()
                    .filter(one -> one.pays(use.day()))
                    .toList();
            Optional<Authorisation> chosen = chosen(coverage, use, paying);
            if (chosen.isEmpty()) {
                gaps.put(use.sessionId(), paying.isEmpty() ? Gap.NO_AUTHORISATION : Gap.OTHER_LEVEL);
                return;
            }
            Authorisation authorisation = chosen.get();
            int units = units(authorisation, policy, use);
            int total = used.merge(authorisation.authorisationId(), units, Integer::sum);
            if (units > 0 && total > authorisation.terms().units()) {
                gaps.put(use.sessionId(), Gap.UNITS_USED_UP);
            }
        }

        /** The one at the level of the episode; where nobody told the level, the one granted last. */
        private static Optional<Authorisation> chosen(Coverage coverage, SessionUse use, List<Authorisation> paying) {
            Optional<String> level = coverage.care().level(use.episodeId(), use.day());
            return paying.stream()
                    .filter(one -> level.map(one.terms().level()::equals).orElse(true))
                    .min(Comparator.comparing((Authorisation one) -> one.terms().secondary())
                            .thenComparing(one -> one.terms().from(), Comparator.reverseOrder())
                            .thenComparing(Authorisation::authorisationId));
        }

        private int units(Authorisation authorisation, CoveragePolicy policy, SessionUse use) {
            return switch (authorisation.terms().basis()) {
                case SESSION -> 1;
                case HOUR -> use.minutes() / 60;
                case DAY -> {
                    int day = minutes.computeIfAbsent(authorisation.authorisationId(), _ -> new HashMap<>())
                            .merge(use.day(), use.minutes(), Integer::sum);
                    boolean before = day - use.minutes() >= policy.minutesForDay();
                    yield day >= policy.minutesForDay() && !before ? 1 : 0;
                }
            };
        }
    }
}
