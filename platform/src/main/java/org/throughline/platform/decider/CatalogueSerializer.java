package org.throughline.platform.decider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** Shows Axon the events of several catalogues under their own names and revisions, never under class names. */
final class CatalogueSerializer implements Serializer {
    private final JacksonSerializer others = JacksonSerializer.defaultSerializer();
    private final Map<Class<?>, Entry<?>> byRecord = new HashMap<>();
    private final Map<String, Entry<?>> byName = new HashMap<>();

    /** A type with what reads and writes it. */
    private record Entry<E>(EventType<? extends E> type, EventRecords<E> records, Class<E> events) {
        byte[] json(Object event) {
            return records.json(events.cast(event));
        }

        Object read(int revision, byte[] json) {
            return records.read(type.name(), revision, json);
        }
    }

    CatalogueSerializer(List<? extends Catalogue<?>> catalogues) {
        catalogues.forEach(this::add);
    }

    private <E> void add(Catalogue<E> catalogue) {
        EventRecords<E> records = new EventRecords<>(catalogue);
        catalogue.types().forEach(type -> {
            Entry<E> entry = new Entry<>(type, records, catalogue.events());
            name(entry);
            Entry<?> other = byName.get(type.name());
            if (other != null && other.type().record() != type.record() && owned(other.type()) && owned(type)) {
                throw new IllegalArgumentException("two catalogues own the event type " + type.name());
            }
            if (other == null || owned(type)) {
                byName.put(type.name(), entry);
            }
        });
    }

    /** What is written has the name its owner gave it, whoever else is told of the like. */
    private void name(Entry<?> entry) {
        Entry<?> other = byRecord.get(entry.type().record());
        if (other != null
                && owned(other.type())
                && owned(entry.type())
                && !other.type().name().equals(entry.type().name())) {
            throw new IllegalArgumentException(
                    "two event types have the record " + entry.type().record());
        }
        if (other == null || owned(entry.type())) {
            byRecord.put(entry.type().record(), entry);
        }
    }

    private static boolean owned(EventType<?> type) {
        return type.visibility() != EventType.Visibility.TOLD;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        Entry<?> entry = object == null ? null : byRecord.get(object.getClass());
        if (object == null || entry == null) {
            return others.serialize(object, representation);
        }
        T json = getConverter().convert(entry.json(object), byte[].class, representation);
        return new SimpleSerializedObject<>(json, representation, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return others.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // Axon leaves it to the caller to know what comes out
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String name = stored.getType().getName();
        Entry<?> entry = byName.get(name);
        byte[] json = getConverter().convert(stored.getData(), stored.getContentType(), byte[].class);
        if (entry != null) {
            return (T) entry.read(Integer.parseInt(stored.getType().getRevision()), json);
        }
        if (name.equals(SealingCodec.ERASED)) {
            return (T) new ErasedEvent();
        }
        return name.equals(MetaData.class.getName())
                ? others.deserialize(stored)
                : (T) new UnknownSerializedType(this, stored);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Entry<?> entry = byName.get(type.getName());
        if (entry != null) {
            return entry.type().record();
        }
        if (type.getName().equals(SealingCodec.ERASED)) {
            return ErasedEvent.class;
        }
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : UnknownSerializedType.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable @SuppressWarnings("rawtypes") Class type) {
        Entry<?> entry = type == null ? null : byRecord.get(type);
        return entry == null
                ? others.typeForClass(type)
                : new SimpleSerializedType(
                        entry.type().name(), Integer.toString(entry.type().revision()));
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }
}
