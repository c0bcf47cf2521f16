package org.throughline.intake.accounting.domain;

import java.util.UUID;

/** Why no accounting is issued. */
public sealed interface AccountingRefusal {
    record ParticipantUnknown(UUID participantId) implements AccountingRefusal {}

    record AccountingIdTaken(UUID accountingId) implements AccountingRefusal {}

    /** It would end before it begins, or in time to come. */
    record PeriodImpossible(UUID accountingId) implements AccountingRefusal {}

    /** The rule does not go back that far. */
    record PeriodTooEarly(UUID accountingId, int yearsMax) implements AccountingRefusal {}

    /** More was disclosed than one accounting lists. */
    record TooManyEntries(UUID accountingId, int entriesMax) implements AccountingRefusal {}

    /** The participant made no such demand. */
    record DemandUnknown(UUID requestId) implements AccountingRefusal {}

    /** What was demanded is no accounting. */
    record DemandOfAnotherKind(UUID requestId) implements AccountingRefusal {}

    record DemandIsAnswered(UUID requestId) implements AccountingRefusal {}
}
