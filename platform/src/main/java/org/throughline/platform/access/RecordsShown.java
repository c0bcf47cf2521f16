package org.throughline.platform.access;

import java.util.List;

/**
 * One answer, as the access log keeps it beside the time and who asked.
 *
 * @param what the kind of record; a fixed word
 * @param subjects the people it was about, by random id
 * @param client the program that asked
 * @param roles what the caller was
 * @param purposeOfUse why, as the token said; empty when it did not
 */
public record RecordsShown(String what, List<String> subjects, String client, List<String> roles, String purposeOfUse) {
    /** Its type in the log. */
    public static final String TYPE = "access.records-shown.v1";

    public RecordsShown {
        subjects = List.copyOf(subjects);
        roles = List.copyOf(roles);
    }

    static RecordsShown of(Caller caller, Shown shown) {
        return new RecordsShown(
                shown.what(),
                shown.subjects(),
                caller.client(),
                caller.roles().stream().sorted().toList(),
                caller.purposeOfUse());
    }
}
