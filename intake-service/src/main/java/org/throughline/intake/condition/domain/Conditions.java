package org.throughline.intake.condition.domain;

import java.util.List;

/**
 * The conditions that programmes of this kind treat, by family.
 *
 * @param version of the list
 */
public record Conditions(String version, List<InFamily> families) {
    public Conditions {
        families = List.copyOf(families);
    }

    /** Related conditions. */
    public enum Family {
        ANXIETY,
        MOOD,
        TRAUMA,
        EATING,
        SUBSTANCE_USE,
        TOBACCO,
        CONTEXT
    }

    /** The conditions of one family. */
    public record InFamily(Family family, List<Condition> conditions) {
        public InFamily {
            conditions = List.copyOf(conditions);
        }
    }

    /** Whether some condition of the list has the concept of SNOMED CT. */
    public boolean knowsConcept(String concept) {
        return families.stream()
                .flatMap(family -> family.conditions().stream())
                .anyMatch(condition -> condition.snomed().contains(concept));
    }
}
