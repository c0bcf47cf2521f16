package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.ClearingEvent;
import org.throughline.disclosure.domain.LedgerEvent.OfService;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;

class EveryCatalogueTest {
    static final Catalogue<Planted> PLANTED =
            Catalogue.of(Planted.class, EventType.told("planted.seen.v1", Planted.class, new KeyKind("clinical")));
    private static final String[] SERVICES = {
        "org.throughline.intake",
        "org.throughline.scheduling",
        "org.throughline.treatmentplan",
        "org.throughline.outcomes",
        "org.throughline.disclosure"
    };

    /** Of these each service makes one of its own. */
    private static final Set<String> OF_EACH_SERVICE = Set.of(OfService.class.getName(), ClearingEvent.class.getName());

    /** Of no service. */
    record Planted(String field) {}

    @Test
    void no_catalogue_of_a_service_is_left_out() {
        List<String> listed = Services.ALL.stream()
                .flatMap(Service::catalogues)
                .map(catalogue -> catalogue.events().getName())
                .filter(events -> !OF_EACH_SERVICE.contains(events))
                .distinct()
                .toList();
        assertThat(kept(SERVICES)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void every_service_is_told_something() {
        assertThat(Services.told()
                        .filter(Told::fromAnotherService)
                        .map(Told::consumer)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Services.ALL.stream().map(Service::name).toList());
    }

    @Test
    void a_catalogue_that_is_kept_anywhere_is_found() {
        assertThat(kept("org.throughline.contracts")).containsExactly(Planted.class.getName());
    }

    /** The events of each catalogue that some class of the packages keeps. */
    private static Stream<String> kept(String... packages) {
        return new ClassFileImporter()
                .importPackages(packages).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Catalogue.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(EveryCatalogueTest::events);
    }

    private static String events(JavaField field) {
        return ((JavaParameterizedType) field.getType())
                .getActualTypeArguments()
                .getFirst()
                .toErasure()
                .getFullName();
    }
}
