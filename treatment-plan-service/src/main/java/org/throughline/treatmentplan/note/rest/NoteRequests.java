package org.throughline.treatmentplan.note.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.MemberName;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteGroup;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.Occasion;

/** The bodies of requests about notes. Who writes and signs is the caller, never a field. */
final class NoteRequests {
    static final String SOMETHING = "(?s).*\\S.*";
    static final String HASH = "[0-9a-f]{64}";

    /** Most names one text is looked through for. */
    static final int NAMES_MAX = 200;

    private NoteRequests() {}

    /**
     * A note of one person.
     *
     * @param sessionId which session, where it is about one
     * @param happenedAt when it began
     */
    record Drafting(
            @NotNull Occasion.Kind kind,
            Optional<UUID> sessionId,
            @NotNull Instant happenedAt,
            @NotNull @Valid Words words,
            Optional<Role> role) {}

    /**
     * What is said of one person.
     *
     * @param goals of the person's plan that were worked on
     * @param withoutGoal why none was
     * @param text if it is left out, it is made of goals and attendance
     * @param others by what other members of the group are called; looked for, and not kept
     * @param namesConfirmed whether a name of theirs belongs there
     */
    record Words(
            @Size(max = NoteContent.GOALS_MAX) List<@NotNull UUID> goals,

            Optional<@Pattern(regexp = SOMETHING) @Size(max = Text.LENGTH_MAX) String> withoutGoal,

            Optional<@Pattern(regexp = SOMETHING) @Size(max = Text.LENGTH_MAX) String> text,

            @Size(max = NAMES_MAX) List<@NotBlank @Size(max = MemberName.LENGTH_MAX) String> others,

            boolean namesConfirmed) {
        Words {
            goals = goals == null ? List.of() : List.copyOf(goals);
            others = others == null ? List.of() : List.copyOf(others);
        }

        @Override
        public String toString() {
            return "Words[redacted]";
        }
    }

    /**
     * A group that was held.
     *
     * @param happenedAt when it began
     * @param summary the same in every member's note
     * @param lines one for each member
     * @param namesConfirmed whether a name of another member belongs where it is
     */
    record Group(
            @NotNull Instant happenedAt,
            @NotBlank @Size(max = Text.LENGTH_MAX) String summary,

            @NotNull @Size(min = 1, max = WriteGroup.MEMBERS_MAX)
            List<@NotNull @Valid Line> lines,

            boolean namesConfirmed,
            Optional<Role> role) {
        @Override
        public String toString() {
            return "Group[redacted]";
        }
    }

    /**
     * What is said of one member.
     *
     * @param text if it is left out, it is made of goals and attendance
     * @param called by what the member is called; looked for in what is said of the others, and not kept
     */
    record Line(
            @NotNull UUID episodeId,
            @Size(max = NoteContent.GOALS_MAX) List<@NotNull UUID> goals,

            Optional<@Pattern(regexp = SOMETHING) @Size(max = Text.LENGTH_MAX) String> withoutGoal,

            Optional<@Pattern(regexp = SOMETHING) @Size(max = Text.LENGTH_MAX) String> text,

            @Size(max = 5) List<@NotBlank @Size(max = MemberName.LENGTH_MAX) String> called) {
        Line {
            goals = goals == null ? List.of() : List.copyOf(goals);
            called = called == null ? List.of() : List.copyOf(called);
        }

        @Override
        public String toString() {
            return "Line[redacted]";
        }
    }

    /** A signature over what was shown. */
    record Signature(@NotNull @Pattern(regexp = HASH) String contentHash, Optional<Role> role) {}

    /** One of several notes that are signed together. */
    record Signing(
            @NotNull UUID noteId,
            @NotNull @Pattern(regexp = HASH) String contentHash) {}

    /** Several notes that are signed together. */
    record Signatures(
            @NotNull @Size(min = 1, max = WriteGroup.MEMBERS_MAX)
            List<@NotNull @Valid Signing> notes,

            Optional<Role> role) {}

    /**
     * In whose record a note belongs, and why not where it is.
     *
     * @param episodeId of whom it is about
     * @param words with goals of that person's plan; without a text, that of the note
     */
    record Refiling(
            @NotNull UUID episodeId,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason,
            @NotNull @Valid Words words,
            Optional<Role> role) {
        @Override
        public String toString() {
            return "Refiling[redacted]";
        }
    }

    /** What is added to a note, or why it should not have been written. */
    record Saying(@NotBlank @Size(max = Text.LENGTH_MAX) String text, Optional<Role> role) {
        @Override
        public String toString() {
            return "Saying[redacted]";
        }
    }
}
