package org.throughline.treatmentplan.plan.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;

/**
 * How far a plan has come.
 *
 * <p>A version is written as a draft, submitted, and takes effect with the last signature the programme asks for. From
 * the moment it is submitted it never changes; a revision is another version, and until that one takes effect the one
 * before it stays in effect.
 */
public sealed interface Plan {
    record None() implements Plan {}

    /** A plan that was opened. */
    sealed interface Opened extends Plan {
        Subject subject();

        PlanContent content();

        Progress progress();

        /** The same plan, with a goal's status. */
        Opened progressed(Progress progress);
    }

    /**
     * A version that is being written.
     *
     * @param authors everyone who wrote in this version
     */
    record Draft(Subject subject, PlanContent content, Set<String> authors, Progress progress) implements Opened {
        public Draft {
            authors = Set.copyOf(authors);
        }

        Draft by(String author) {
            Set<String> more = new HashSet<>(authors);
            more.add(author);
            return new Draft(subject, content, more, progress);
        }

        Draft saying(PlanContent next) {
            return new Draft(subject, next, authors, progress);
        }

        @Override
        public Draft progressed(Progress next) {
            return new Draft(subject, content, authors, next);
        }
    }

    record Submitted(Draft draft, Signatures signatures) implements Opened {
        @Override
        public Subject subject() {
            return draft.subject();
        }

        @Override
        public PlanContent content() {
            return draft.content();
        }

        @Override
        public Progress progress() {
            return draft.progress();
        }

        @Override
        public Submitted progressed(Progress next) {
            return new Submitted(draft.progressed(next), signatures);
        }
    }

    record Active(Subject subject, PlanContent content, Signatures signatures, Progress progress) implements Opened {
        @Override
        public Active progressed(Progress next) {
            return new Active(subject, content, signatures, next);
        }
    }

    /** Whose plan it is, in which episode. */
    record Subject(UUID participantId, UUID episodeId) {}

    /**
     * Who has signed one version.
     *
     * @param required one signature in each of these roles is asked for
     * @param signed who signed, by role
     * @param participantDeclined whether the participant said that they would not sign
     */
    record Signatures(List<Role> required, Map<Role, String> signed, boolean participantDeclined) {
        public Signatures {
            required = List.copyOf(required);
            signed = Map.copyOf(signed);
        }

        Signatures with(Role role, String signer) {
            Map<Role, String> more = new EnumMap<>(Role.class);
            more.putAll(signed);
            more.put(role, signer);
            return new Signatures(required, more, participantDeclined);
        }

        Signatures declined() {
            return new Signatures(required, signed, true);
        }

        boolean has(Role role, String signer) {
            return signer.equals(signed.get(role));
        }

        boolean complete() {
            return required.stream()
                    .allMatch(role -> signed.containsKey(role) || (role == Role.PARTICIPANT && participantDeclined));
        }
    }

    /**
     * What has come of the plan.
     *
     * @param inEffect the version that holds; none before the first was signed
     * @param statuses the latest of each goal that has one
     * @param deadlines what is still to be done by when
     */
    record Progress(Optional<PlanContent> inEffect, Map<UUID, GoalStatus> statuses, Deadlines deadlines) {
        static Progress dueBy(Instant firstPlan) {
            return new Progress(Optional.empty(), Map.of(), Deadlines.until(firstPlan));
        }

        public Progress {
            statuses = Map.copyOf(statuses);
        }

        Progress with(UUID goalId, GoalStatus status) {
            Map<UUID, GoalStatus> more = new HashMap<>(statuses);
            more.put(goalId, status);
            return new Progress(inEffect, more, deadlines);
        }

        Progress with(Deadlines next) {
            return new Progress(inEffect, statuses, next);
        }

        Progress under(PlanContent content) {
            return new Progress(Optional.of(content), statuses, deadlines);
        }

        Optional<GoalStatus> of(UUID goalId) {
            return Optional.ofNullable(statuses.get(goalId));
        }
    }
}
