package org.throughline.intake.recipient.domain;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;

/**
 * Who a recipient is.
 *
 * @param legalName of the organisation or practice
 * @param npi its number in the national provider index; empty where it has none
 * @param kind what it is
 * @param clientIds by which its systems sign in
 * @param classes codes of the classes it is a member of, beside that of its kind
 * @param members ids of the recipients an intermediary passes records on to
 * @param agreement under which it audits; none for all others
 */
public record RecipientDescription(
        String legalName,
        String npi,
        RecipientKind kind,
        List<String> clientIds,
        List<String> classes,
        List<UUID> members,
        List<Agreement> agreement) {
    /** In UTF-16 code units. */
    public static final int NAME_LENGTH_MAX = 200;

    /** Client ids and classes of one recipient, each; every one of them is a stream its description rests on. */
    public static final int CODES_MAX = 20;

    public RecipientDescription {
        if (legalName.isBlank() || legalName.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("a legal name has 1 to " + NAME_LENGTH_MAX + " characters");
        }
        clientIds = codes(clientIds);
        classes = codes(classes);
        members = Bounded.list(members);
        agreement = Bounded.list(agreement, 1);
        if (new HashSet<>(members).size() < members.size()) {
            throw new IllegalArgumentException("a member is named once");
        }
    }

    private static List<String> codes(List<String> codes) {
        codes.forEach(Codes::required);
        return Bounded.list(codes.stream().distinct().sorted().toList(), CODES_MAX);
    }
}
