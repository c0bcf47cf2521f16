package org.throughline.intake.likeness.domain;

/** In what two persons are alike, the strongest first. None of them makes two records one: a person decides that. */
public enum Likeness {
    /** One of them bears a number the other is known by. */
    IDENTIFIER,
    /** Family name, first given name and birth date are the same. */
    NAME_AND_BIRTH_DATE,
    /** The names sound the same, and the birth date is the same. */
    SOUND_AND_BIRTH_DATE,
    /** The family name of one is, or sounds like, the given name of the other, and the other way round. */
    NAMES_SWAPPED,
    /** The names are, or sound, the same, and the birth dates if day and month of one are swapped. */
    DAY_AND_MONTH_SWAPPED,
    /** The names and the year of birth are the same. */
    NAME_AND_BIRTH_YEAR,
    /** The names and the birthday are the same; the year differs. */
    NAME_AND_BIRTHDAY,
    /** The names are the same, and the birth date of one of them is not known. */
    NAME_ALONE
}
