package org.throughline.intake.privacyrequest.domain;

/** Why an amendment may be denied (45 CFR 164.526(a)(2)). */
public enum AmendmentDenialGround {
    NOT_CREATED_HERE,
    NOT_PART_OF_RECORD,
    NOT_OPEN_TO_ACCESS,
    ACCURATE_AND_COMPLETE
}
