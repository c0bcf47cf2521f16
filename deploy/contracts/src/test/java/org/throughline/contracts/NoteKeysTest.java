package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.treatmentplan.privatenote.PrivateNoteCatalogue;

/** The keys of single notes are granted to the service that keeps the notes, and to no other. */
class NoteKeysTest {
    private static final String KEEPER = "treatment-plan";

    @ParameterizedTest
    @ValueSource(strings = {"intake", "scheduling", "treatmentplan", "outcomes"})
    void one_service_is_granted_the_keys_of_notes_and_shows_auditors_nothing_under_them(String area) throws Exception {
        ServiceDefinition definition = definition("org.throughline." + area + ".Wiring");
        boolean keeps = definition.name().equals(KEEPER);
        assertThat(definition.kinds().contains(PrivateNoteCatalogue.NOTE)).isEqualTo(keeps);
        assertThat(definition.auditedKinds()).doesNotContain(PrivateNoteCatalogue.NOTE);
        assertThat(definition.unmaskedKinds()).doesNotContain(PrivateNoteCatalogue.NOTE);
        assertThat(sealedUnder(definition.name()).contains(PrivateNoteCatalogue.NOTE))
                .isEqualTo(keeps);
    }

    private static Set<KeyKind> sealedUnder(String service) {
        return Services.named(service)
                .catalogues()
                .flatMap(catalogue -> catalogue.types())
                .map(EventType::compartment)
                .map(EventType.Compartment::kind)
                .collect(Collectors.toSet());
    }

    /** Which kinds it is granted depends on nothing it is given. */
    private static ServiceDefinition definition(String wiring) throws ReflectiveOperationException {
        Constructor<?> made = Class.forName(wiring).getDeclaredConstructors()[0];
        made.setAccessible(true);
        return (ServiceDefinition) made.newInstance(new Object[made.getParameterCount()]);
    }
}
