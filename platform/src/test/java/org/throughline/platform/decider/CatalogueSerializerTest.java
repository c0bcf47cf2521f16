package org.throughline.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.bakery.BakeryDeciding;

/** One service may write a record under its own name and be told of the like by others. */
class CatalogueSerializerTest {
    private static final String OWN = "north.bell-rung.v1";

    private sealed interface Here {}

    private sealed interface There {}

    private record BellRung(String by) implements Here, There {}

    private static final Catalogue<Here> WRITTEN =
            Catalogue.of(Here.class, EventType.internal(OWN, BellRung.class, BakeryDeciding.OVENS));

    private static final Catalogue<There> TOLD =
            Catalogue.of(There.class, EventType.told("south.bell-rung.v1", BellRung.class, BakeryDeciding.OVENS));

    @Test
    void what_is_written_has_its_own_name_whatever_is_told_of_the_like() {
        assertThat(nameOfWritten(WRITTEN, TOLD)).isEqualTo(OWN);
        assertThat(nameOfWritten(TOLD, WRITTEN)).isEqualTo(OWN);
    }

    @Test
    void two_domains_do_not_write_one_record_under_two_names() {
        Catalogue<There> another = Catalogue.of(
                There.class, EventType.internal("north.bell-tolled.v1", BellRung.class, BakeryDeciding.OVENS));

        assertThatThrownBy(() -> new CatalogueSerializer(List.of(WRITTEN, another)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BellRung");
    }

    private static String nameOfWritten(Catalogue<?>... catalogues) {
        return new CatalogueSerializer(List.of(catalogues))
                .typeForClass(BellRung.class)
                .getName();
    }
}
