package org.throughline.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The register of those outside who may be told something; each is entered in it once a play. */
final class Recipients {
    private static final Map<Person, Entry> ENTRIES = Map.of(
            Person.HOSPITAL, new Entry("North Hospital", "TREATING_PROVIDER"),
            Person.INSURER, new Entry("The Health Plan", "PLAN"),
            Person.COURT, new Entry("The Drug Court", "COURT"));

    private final Map<Person, String> registered = new EnumMap<>(Person.class);
    private final Api api;

    Recipients(Api api) {
        this.api = api;
    }

    private record Entry(String legalName, String kind) {}

    /** Its id in the register. */
    String id(Person system) {
        return registered.computeIfAbsent(system, this::register);
    }

    /** By which name it stands in accountings. */
    static String name(Person system) {
        return entry(system).legalName();
    }

    private String register(Person system) {
        Entry entry = entry(system);
        return api.post(
                        Person.PRIVACY_OFFICER,
                        "/intake/v1/recipients",
                        Body.of(
                                "legalName", entry.legalName(),
                                "kind", entry.kind(),
                                "clientIds", List.of(api.client(system))))
                .text("recipientId");
    }

    private static Entry entry(Person system) {
        Entry entry = ENTRIES.get(system);
        if (entry == null) throw new IllegalArgumentException(system + " is nobody who is told anything");
        return entry;
    }
}
