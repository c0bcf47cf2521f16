package org.throughline.scheduling.session.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Token;

/**
 * What is said of a session beside its kind and place. Codes only, since it concerns several people.
 *
 * @param facility where it is held, if it is said; at most one
 * @param programme the service line it is offered by, if it is said; at most one
 * @param modality how is worked, such as {@code DBT}, if it is said; at most one
 * @param topic what is worked on, such as {@code coping-with-stress}, if it is said; at most one
 */
public record Description(List<UUID> facility, List<String> programme, List<String> modality, List<String> topic) {
    public static final Description NONE = new Description(List.of(), List.of(), List.of(), List.of());

    public Description {
        facility = List.copyOf(facility);
        programme = one(programme);
        modality = one(modality);
        topic = one(topic);
        if (facility.size() > 1) {
            throw new IllegalArgumentException("a session is in at most one facility");
        }
    }

    private static List<String> one(List<String> codes) {
        if (codes.size() > 1) {
            throw new IllegalArgumentException("a session is described by at most one code each");
        }
        codes.forEach(Token::checked);
        return List.copyOf(codes);
    }
}
