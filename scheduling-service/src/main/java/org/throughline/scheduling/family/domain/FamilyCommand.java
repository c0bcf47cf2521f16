package org.throughline.scheduling.family.domain;

import java.time.Instant;
import org.throughline.scheduling.calendar.domain.Token;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.policy.domain.FamilyPolicy;

/** Requests about members of a participant's family in one session. */
public sealed interface FamilyCommand {
    FamilyMember member();

    Instant requestedAt();

    /**
     * Has somebody expected.
     *
     * @param by staff, by id
     */
    record ExpectMember(
            FamilyMember member, Relation relation, Wording name, FamilyPolicy policy, String by, Instant requestedAt)
            implements FamilyCommand {
        public ExpectMember {
            Token.checked(by);
        }
    }

    /**
     * Has them expected no more.
     *
     * @param by staff, by id
     */
    record ExpectNoMore(FamilyMember member, String by, Instant requestedAt) implements FamilyCommand {
        public ExpectNoMore {
            Token.checked(by);
        }
    }

    /**
     * Notes whether they came. A later note takes the place of one before, which is kept.
     *
     * @param by staff, by id
     */
    record NoteMember(FamilyMember member, FamilyFinding finding, String by, Instant requestedAt)
            implements FamilyCommand {
        public NoteMember {
            Token.checked(by);
        }
    }
}
