package org.throughline.scheduling.family.domain;

/** What somebody is to a participant. */
public enum Relation {
    PARENT,
    GUARDIAN,
    SPOUSE_OR_PARTNER,
    CHILD,
    SIBLING,
    OTHER_RELATIVE,
    FRIEND
}
