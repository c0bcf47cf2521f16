package org.throughline.platform.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer, as the access log keeps it beside the time and who asked.
 *
 * @param what the kind of record; a fixed word
 * @param subjects the people it was about, by random id
 * @param client the program that asked
 * @param roles what the caller was
 * @param purposeOfUse why, as the token said or the ground has it; empty when neither did
 * @param ground by which the ground is known that it was shown on, or what was; empty where the caller may see it ordinarily
 * @param reason in the words of whoever asked; empty ordinarily
 * @param reader what else the token said of who asked; absent in entries of before the third revision
 */
public record RecordsShown(
        String what,
        List<String> subjects,
        String client,
        List<String> roles,
        String purposeOfUse,
        String ground,
        String reason,
        @Nullable Reader reader) {
    /** Its type in the log. */
    public static final String TYPE = "access.records-shown.v1";

    /** The revision that is written now; the first had neither ground nor reason, the second no reader. */
    public static final int REVISION = 3;

    /**
     * Who asked, as far as it says whether it was their duty.
     *
     * @param programmes they have duties in; none binds them to none
     * @param surname its blind token, equal for equal names of one organisation; empty where the token of access told none
     */
    public record Reader(List<String> programmes, String surname) {
        public Reader {
            programmes = List.copyOf(programmes);
        }
    }

    public RecordsShown {
        subjects = List.copyOf(subjects);
        roles = List.copyOf(roles);
    }

    /** Whether it was shown on a ground of its own. */
    @JsonIgnore
    public boolean isExceptional() {
        return !ground.isEmpty();
    }

    static RecordsShown of(Caller caller, String surname, Shown shown, Optional<Exceptional> ground) {
        return new RecordsShown(
                shown.what(),
                shown.subjects(),
                caller.client(),
                caller.roles().stream().sorted().toList(),
                ground.map(Exceptional::purpose).orElseGet(caller::purposeOfUse),
                ground.map(Exceptional::reference).orElse(""),
                ground.map(Exceptional::reason).orElse(""),
                new Reader(caller.programmes().stream().sorted().toList(), surname));
    }

    @Override
    public String toString() {
        return "RecordsShown[redacted]";
    }
}
