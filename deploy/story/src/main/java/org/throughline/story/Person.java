package org.throughline.story;

/** Who acts in the story. Each has a token of their own, because several steps must be done by different people. */
enum Person {
    HOSPITAL("north-hospital", "ehr-system"),
    OTHER_HOSPITAL("south-hospital", "ehr-system"),
    COURT("drug-court", "ehr-system"),
    INSURER("health-plan", "ehr-system"),
    INTAKE("intake-coordinator", "intake"),
    CLINICIAN("primary-clinician", "clinician"),
    COLLEAGUE("covering-clinician", "clinician"),
    SUPERVISOR("medical-director", "medical-director"),
    FACILITATOR("group-facilitator", "group-facilitator"),
    COORDINATOR("care-coordinator", "care-coordinator"),
    PRIVACY_OFFICER("privacy-officer", "privacy-officer"),
    REVIEWER("utilisation-reviewer", "utilisation-review"),
    AUDITOR("auditor", "auditor"),
    PARTICIPANT("the-participant", "participant");

    private final String subject;
    private final String role;

    Person(String subject, String role) {
        this.subject = subject;
        this.role = role;
    }

    /** By which id the record knows them. */
    String subject() {
        return subject;
    }

    String role() {
        return role;
    }
}
