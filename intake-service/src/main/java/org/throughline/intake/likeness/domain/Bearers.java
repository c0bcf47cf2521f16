package org.throughline.intake.likeness.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who bears which token. A token borne by as many as the policy allows takes nobody else and is no evidence any longer, so
 * its stream stays short.
 *
 * @param byToken participants in the order they came
 */
public record Bearers(Map<String, List<UUID>> byToken) {
    public static final Bearers NOBODY = new Bearers(Map.of());

    public Bearers {
        byToken = Map.copyOf(byToken);
    }

    /** The same with one more. */
    public Bearers with(String token, UUID participantId) {
        List<UUID> bearers = new ArrayList<>(byToken.getOrDefault(token, List.of()));
        bearers.add(participantId);
        Map<String, List<UUID>> more = new HashMap<>(byToken);
        more.put(token, List.copyOf(bearers));
        return new Bearers(more);
    }

    /** The same without one of them. */
    public Bearers without(String token, UUID participantId) {
        List<UUID> bearers = new ArrayList<>(byToken.getOrDefault(token, List.of()));
        bearers.remove(participantId);
        Map<String, List<UUID>> less = new HashMap<>(byToken);
        less.put(token, List.copyOf(bearers));
        return new Bearers(less);
    }

    /** Whether somebody bears a token. */
    public boolean bears(String token, UUID participantId) {
        return byToken.getOrDefault(token, List.of()).contains(participantId);
    }

    /** The tokens of a person that do not say so yet and have room. */
    public List<String> toBear(PersonTokens tokens, UUID participantId) {
        return tokens.borne().stream()
                .filter(token -> !full(token, tokens.policy()))
                .filter(token -> !bears(token, participantId))
                .toList();
    }

    /**
     * Who may be the person.
     *
     * @param byIdentifier participants who are known by one of the person's numbers
     */
    public Found like(PersonTokens tokens, Collection<UUID> byIdentifier) {
        Map<UUID, Set<Likeness>> found = new TreeMap<>();
        Set<Likeness> tooCommon = EnumSet.noneOf(Likeness.class);
        byIdentifier.forEach(id -> add(found, id, Likeness.IDENTIFIER));
        tokens.sought().forEach((token, likeness) -> {
            if (full(token, tokens.policy())) {
                tooCommon.add(likeness);
            } else {
                byToken.getOrDefault(token, List.of()).forEach(id -> add(found, id, likeness));
            }
        });
        List<Candidate> candidates = found.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing((Candidate one) -> one.likenesses().getFirst())
                        .thenComparing(Candidate::participantId))
                .limit(tokens.policy().candidatesMax())
                .toList();
        return new Found(candidates, List.copyOf(tooCommon), tokens.policy().version());
    }

    private static void add(Map<UUID, Set<Likeness>> found, UUID participantId, Likeness likeness) {
        found.computeIfAbsent(participantId, _ -> EnumSet.noneOf(Likeness.class))
                .add(likeness);
    }

    private boolean full(String token, LikenessPolicy policy) {
        return byToken.getOrDefault(token, List.of()).size() >= policy.bearersMax();
    }
}
