package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.Document;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.Revocation.Scope;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Rating;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.referral.domain.CodedText;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonDetails.PersonName;
import org.throughline.intake.referral.domain.PersonDetails.Reach;
import org.throughline.intake.referral.domain.PersonDetails.Sex;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.domain.ReceivedIdentifier;
import org.throughline.intake.referral.domain.ReceivedPerson;

class ValuesTest {
    private static final Text TEXT = new Text("private words");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID ID = new UUID(7, 1);
    private static final PersonDetails DETAILS = details("en");

    @Test
    void who_someone_is_and_what_was_said_never_prints_itself() {
        Stream.of(
                        TEXT,
                        DETAILS,
                        new PartialDate("1990-05-17"),
                        new CodedText("private", "private", TEXT, "active"),
                        new PersonIdentifier("private", "private"),
                        new ReceivedIdentifier("private", List.of(), "private"),
                        new PersonName(TEXT, List.of(TEXT)))
                .forEach(value ->
                        assertThat(value.toString()).doesNotContain("private").doesNotContain("1990"));
    }

    @Test
    void texts_codes_and_lists_have_limits() {
        assertThatNoException().isThrownBy(() -> new Text("x".repeat(Text.LENGTH_MAX)));
        refused(() -> new Text("x".repeat(Text.LENGTH_MAX + 1)));
        refused(() -> new Text(" "));
        assertThat(Codes.required("x".repeat(Codes.LENGTH_MAX))).hasSize(Codes.LENGTH_MAX);
        refused(() -> Codes.required("x".repeat(Codes.LENGTH_MAX + 1)));
        refused(() -> Codes.required("private/words"));
        refused(() -> Codes.required(""));
        assertThat(Bounded.list(Collections.nCopies(Bounded.ENTRIES_MAX, 1))).hasSize(Bounded.ENTRIES_MAX);
        refused(() -> Bounded.list(Collections.nCopies(Bounded.ENTRIES_MAX + 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "1990-5", "1990-05-1", "1990-05-17T00:00", "Unknown"})
    void a_partial_date_has_the_shape_of_a_year_a_month_or_a_day(String value) {
        refused(() -> new PartialDate(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-13", "1990-02-30"})
    void a_partial_date_exists(String value) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> new PartialDate(value));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,false",
        "2026-03-03,true",
        "2026-03,false",
        "2026-04,true",
        "2026,false",
        "2027,true",
        "unknown,false"
    })
    void a_partial_date_lies_after_a_day_when_all_of_it_does(String value, boolean after) {
        assertThat(new PartialDate(value).liesAfter(DAY)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-02,true,false",
        "2008-03-03,false,true",
        "2008-02,true,false",
        "2008-03,false,false",
        "2008-04,false,true",
        "2007,true,false",
        "2008,false,false",
        "2009,false,true",
        "unknown,false,false"
    })
    void an_age_is_sure_when_every_day_it_may_mean_says_so(String value, boolean aged, boolean younger) {
        PartialDate born = new PartialDate(value);
        assertThat(born.surelyAged(18, DAY)).isEqualTo(aged);
        assertThat(born.surelyYounger(18, DAY)).isEqualTo(younger);
    }

    @Test
    void what_comes_in_is_bounded() {
        refused(() -> new CodedText("", "code", TEXT, "active"));
        refused(() -> new CodedText("system", "x".repeat(201), TEXT, "active"));
        refused(() -> new PersonIdentifier("urn:x", " "));
        refused(() -> new PersonIdentifier("urn:x", "x".repeat(PersonIdentifier.LENGTH_MAX + 1)));
        refused(() -> new PersonIdentifier("x".repeat(PersonIdentifier.LENGTH_MAX + 1), "1"));
        refused(() -> details(""));
        refused(() -> details("x".repeat(36)));
        refused(() -> new ReceivedPerson(DETAILS, List.of(), List.of("too/short"), PersonTokens.NONE, false));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "8,1", "1,-1", "1,6"})
    void a_rating_is_0_to_5_of_a_dimension_1_to_7(int dimension, int value) {
        refused(() -> new Rating(dimension, value, TEXT));
    }

    @Test
    void a_form_has_a_kind_and_each_kind_and_consent_once() {
        KindOnForm general = new KindOnForm(ConsentKind.GENERAL, ID);
        refused(() -> form());
        refused(() -> form(general, new KindOnForm(ConsentKind.GENERAL, new UUID(7, 2))));
        refused(() -> form(general, new KindOnForm(ConsentKind.FAMILY, ID)));
        refused(() -> new Scope.Named(List.of(), ID));
    }

    private static ConsentForm form(KindOnForm... kinds) {
        ConsentTerms terms = new ConsentTerms(
                TEXT,
                new ConsentTerms.Information(TEXT, List.of()),
                List.of(),
                List.of(),
                List.of(),
                ConsentTerm.open());
        Signature signature = new Signature("participant-1", Authority.SELF, List.of(), Instant.EPOCH);
        return new ConsentForm(List.of(kinds), terms, signature, new Document("form-1", "ab"));
    }

    private static PersonDetails details(String language) {
        Reach reach = new Reach(List.of(), List.of(TEXT));
        return new PersonDetails(
                new PersonName(TEXT, List.of(TEXT)), new PartialDate("1990-05-17"), Sex.OTHER, language, reach);
    }

    private static void refused(ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageNotContaining("private");
    }
}
