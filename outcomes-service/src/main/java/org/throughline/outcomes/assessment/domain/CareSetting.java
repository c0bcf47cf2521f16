package org.throughline.outcomes.assessment.domain;

import java.time.ZoneId;
import java.util.UUID;

/** Where a person stands with the programme when a critical answer arrives; it decides who answers for them. */
public sealed interface CareSetting {

    /** Whoever is on duty, where nobody closer is known. */
    Duty duty();

    /** What first occurrence is counted within. */
    String scope();

    /**
     * Who stands in.
     *
     * @param intakeClinician on duty now
     * @param zone the facility's, whose day is meant by same day
     */
    record Duty(String intakeClinician, ZoneId zone) {
        public Duty {
            if (intakeClinician.isBlank()) throw new IllegalArgumentException("someone is always on duty");
        }
    }

    /** The intake clinician on duty answers. */
    record BeforeAdmission(Duty duty) implements CareSetting {
        @Override
        public String scope() {
            return "intake";
        }
    }

    /** The primary clinician of the episode answers. */
    record DuringEpisode(UUID episodeId, Duty duty) implements CareSetting {
        @Override
        public String scope() {
            return "episode/" + episodeId;
        }
    }

    /** The person responsible for the handoff answers. */
    record AfterDischarge(UUID handoffId, Duty duty) implements CareSetting {
        @Override
        public String scope() {
            return "handoff/" + handoffId;
        }
    }
}
