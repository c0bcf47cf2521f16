package org.throughline.disclosure.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.disclosure.domain.Ruling.Permitted;

/**
 * What a caller outside the programme is given: the records, and by what right.
 *
 * @param records the answer as staff get it
 */
public record Disclosed(Statement disclosure, Object records) {

    /**
     * By what right, and what the recipient may do with it.
     *
     * @param disclosureId the entry in the ledger
     * @param information the kinds of information in the records
     * @param reliance whether a consent that was taken back still permits this one
     * @param notice under 42 CFR 2.32; absent where the records are not under Part 2
     * @param consents the scope of each consent it rests on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Statement(
            UUID disclosureId,
            LegalBasis basis,
            Set<InformationClass> information,
            boolean reliance,
            @Nullable Notice notice,
            List<Given> consents) {
        static Statement of(UUID disclosureId, Permitted ruling, DisclosurePolicy policy) {
            Notice notice = ruling.bearsNotice() ? Notice.of(policy.notice()) : null;
            return new Statement(
                    disclosureId,
                    ruling.basis(),
                    new TreeSet<>(ruling.information()),
                    ruling.reliance(),
                    notice,
                    ruling.consents());
        }
    }

    /** What has to be said to whoever receives it. */
    public record Notice(String version, String text) {
        /** The notice of a version. */
        public static Notice of(String version) {
            return new Notice(version, Notices.text(version));
        }
    }

    @Override
    public String toString() {
        return "Disclosed[redacted]";
    }
}
