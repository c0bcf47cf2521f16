package org.throughline.intake.likeness.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.domain.PartialDate;

/**
 * What a person bears and what is sought in others.
 *
 * <p>Likeness is mutual: if one of two finds the other, the other finds the one, whoever comes first. A birth date with
 * one wrong digit is found too, since either its year or its day and month are right.
 *
 * @param borne what others find this person by
 * @param sought what this person finds others by, the strongest first
 */
public record Traits(List<Trait> borne, List<Trait> sought) {
    private static final String DATED = "person-name-date";
    private static final String SOUNDING = "person-sound-date";
    private static final String OF_YEAR = "person-name-year";
    private static final String OF_BIRTHDAY = "person-name-day";
    private static final String NAMED = "person-name";
    private static final String UNDATED = "person-undated";
    private static final int YEAR_LENGTH = 4;
    private static final int DAY_LENGTH = 10;

    public Traits {
        borne = List.copyOf(borne);
        sought = List.copyOf(sought);
    }

    /**
     * The traits of somebody.
     *
     * @param given the first given name; blank when nobody said
     */
    public static Traits of(String family, String given, PartialDate birthDate) {
        SpokenName name = SpokenName.of(family, given);
        if (name.family().isEmpty()) {
            return new Traits(List.of(), List.of());
        }
        List<Trait> borne = new ArrayList<>();
        List<Trait> variants = new ArrayList<>();
        boolean known = !birthDate.equals(PartialDate.UNKNOWN);
        if (known && birthDate.value().length() == DAY_LENGTH) {
            borne.addAll(dated(name, birthDate.value(), Likeness.NAME_AND_BIRTH_DATE, Likeness.SOUND_AND_BIRTH_DATE));
            variants.addAll(variants(name, birthDate.value()));
        }
        if (!name.given().isEmpty()) {
            borne.addAll(weak(name, birthDate, known));
            variants.add(new Trait(known ? UNDATED : NAMED, name.written(), Likeness.NAME_ALONE));
        }
        List<Trait> sought = new ArrayList<>(borne);
        sought.removeIf(trait -> trait.field().equals(NAMED));
        sought.addAll(variants);
        return new Traits(borne, sought);
    }

    private static List<Trait> dated(SpokenName name, String date, Likeness written, Likeness spoken) {
        List<Trait> traits = new ArrayList<>();
        traits.add(new Trait(DATED, name.written() + "|" + date, written));
        name.sounds().forEach(sound -> traits.add(new Trait(SOUNDING, sound + "|" + date, spoken)));
        return traits;
    }

    private static List<Trait> variants(SpokenName name, String date) {
        List<Trait> traits = new ArrayList<>();
        if (!name.given().isEmpty()) {
            traits.addAll(dated(name.swapped(), date, Likeness.NAMES_SWAPPED, Likeness.NAMES_SWAPPED));
        }
        dayAndMonthSwapped(date)
                .ifPresent(other -> traits.addAll(
                        dated(name, other, Likeness.DAY_AND_MONTH_SWAPPED, Likeness.DAY_AND_MONTH_SWAPPED)));
        return traits;
    }

    private static Optional<String> dayAndMonthSwapped(String date) {
        LocalDate day = LocalDate.parse(date);
        if (day.getDayOfMonth() == day.getMonthValue()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Trait> weak(SpokenName name, PartialDate birthDate, boolean known) {
        List<Trait> traits = new ArrayList<>();
        String date = birthDate.value();
        if (known) {
            traits.add(new Trait(
                    OF_YEAR, name.written() + "|" + date.substring(0, YEAR_LENGTH), Likeness.NAME_AND_BIRTH_YEAR));
            if (date.length() == DAY_LENGTH) {
                traits.add(new Trait(
                        OF_BIRTHDAY, name.written() + "|" + date.substring(YEAR_LENGTH), Likeness.NAME_AND_BIRTHDAY));
            }
        } else {
            traits.add(new Trait(UNDATED, name.written(), Likeness.NAME_ALONE));
        }
        traits.add(new Trait(NAMED, name.written(), Likeness.NAME_ALONE));
        return traits;
    }

    @Override
    public String toString() {
        return "Traits[redacted]";
    }
}
