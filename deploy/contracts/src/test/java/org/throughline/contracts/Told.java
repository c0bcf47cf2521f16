package org.throughline.contracts;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;

/**
 * A type of event that a feature reads and another one decides.
 *
 * @param consumer service of the feature
 * @param catalogue the feature reads by
 */
record Told<E>(String consumer, Catalogue<E> catalogue, String type) {
    private static final RecordComponent[] NO_COMPONENTS = {};

    /** All that a catalogue lists. */
    static <E> Stream<Told<?>> by(Service consumer, Catalogue<E> catalogue) {
        return catalogue
                .types()
                .filter(type -> type.visibility() == Visibility.TOLD)
                .map(EventType::name)
                .map(name -> new Told<>(consumer.name(), catalogue, name));
    }

    /** The service that decides it, which its name begins with. */
    String producer() {
        return type.substring(0, type.indexOf('.'));
    }

    boolean fromAnotherService() {
        return !producer().equals(consumer);
    }

    /** As the producer writes it and wrote it; none if the producer has no such type. */
    List<GoldenFile> goldenFiles() {
        return GoldenFile.of(producer()).stream()
                .filter(file -> file.type().equals(type))
                .toList();
    }

    /** The fields whose keys are data, so that none of them has to be there and others may be. */
    Set<String> open() {
        Set<String> open = new HashSet<>();
        gather(catalogue.named(type).orElseThrow().record(), open);
        return open;
    }

    private static void gather(Class<?> record, Set<String> open) {
        for (RecordComponent component : Objects.requireNonNullElse(record.getRecordComponents(), NO_COMPONENTS)) {
            if (Map.class.isAssignableFrom(component.getType())) open.add(component.getName());
            gather(component.getType(), open);
        }
    }

    /** Whether the consumer has a word of its own for what old revisions do not say. */
    boolean suppliesWhatIsMissing() {
        return catalogue.named(type).orElseThrow().revision() > 1;
    }

    /** What the consumer makes of it. */
    E read(GoldenFile file) {
        return new EventRecords<>(catalogue).read(type, file.revision(), file.bytes());
    }

    /** What the consumer made of it, in the producer's form. */
    byte[] readBack(GoldenFile file) {
        return new EventRecords<>(catalogue).json(read(file));
    }

    @Override
    public String toString() {
        return consumer + " reads " + type + " as " + catalogue.events().getSimpleName();
    }
}
