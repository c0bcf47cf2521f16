package org.throughline.intake.consent.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.Text;

/**
 * What a form permits, in the elements of 42 CFR 2.31(a). The participant's name, the signature and its date stand beside
 * it.
 *
 * @param discloser who may disclose
 * @param information a specific description of what, and the classes of data it comes to
 * @param recipients to whom: ids of registered recipients or codes of classes of them; to family, ids of people
 * @param purposes what for
 * @param statements what the form tells the signer
 * @param term how long
 */
public record ConsentTerms(
        Text discloser,
        Information information,
        List<String> recipients,
        List<Purpose> purposes,
        List<Statement> statements,
        ConsentTerm term) {
    public ConsentTerms {
        recipients = Bounded.list(recipients.stream().distinct().sorted().toList());
        purposes = purposes.stream().distinct().sorted().toList();
        statements = statements.stream().distinct().sorted().toList();
    }

    /** What may be disclosed: in the words of the form, and in codes that data can be held against. */
    public record Information(Text description, List<DataClass> classes) {
        public Information {
            classes = classes.stream().distinct().sorted().toList();
        }
    }

    /** Something a form must tell the signer. */
    public enum Statement {
        /** That, how and with which exception it may be revoked. */
        RIGHT_TO_REVOKE,
        /** That what is disclosed may be disclosed further. */
        REDISCLOSURE_WARNING,
        /** What follows from refusing to sign. */
        CONSEQUENCE_OF_REFUSING,
        /** That a recipient bound by HIPAA may disclose further as HIPAA permits. */
        HIPAA_REDISCLOSURE
    }

    /** What they come to for one kind: its own purposes and classes, and nobody and nothing where it permits no disclosure. */
    ConsentTerms forKind(ConsentKind kind) {
        List<String> named = kind.permitsDisclosure() ? recipients : List.of();
        List<Purpose> own = purposes.stream().filter(kind.purposes()::contains).toList();
        List<DataClass> classes =
                kind.keptApart().map(List::of).orElse(kind.permitsDisclosure() ? information.classes() : List.of());
        ConsentTerm lasting = kind == ConsentKind.CRIMINAL_JUSTICE
                ? term
                : new ConsentTerm(term.expiresAt(), term.endsWith(), List.of());
        return new ConsentTerms(
                discloser, new Information(information.description(), classes), named, own, statements, lasting);
    }

    /** The same terms toward others. */
    public ConsentTerms toward(List<String> others) {
        return new ConsentTerms(discloser, information, others, purposes, statements, term);
    }

    /** The same terms over attendance alone, which the whole ordinary record comes to as well; over nothing, if neither. */
    ConsentTerms overAttendance() {
        List<DataClass> classes = information.classes();
        boolean permitted = classes.contains(DataClass.ATTENDANCE) || classes.contains(DataClass.ALL);
        return new ConsentTerms(
                discloser,
                new Information(information.description(), permitted ? List.of(DataClass.ATTENDANCE) : List.of()),
                recipients,
                purposes,
                statements,
                term);
    }

    /** The same terms without some recipients. */
    ConsentTerms without(List<String> withdrawn) {
        Set<String> gone = new HashSet<>(withdrawn);
        List<String> left = recipients.stream()
                .filter(recipient -> !gone.contains(recipient))
                .toList();
        return new ConsentTerms(discloser, information, left, purposes, statements, term);
    }
}
