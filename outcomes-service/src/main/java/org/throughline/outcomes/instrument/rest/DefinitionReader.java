package org.throughline.outcomes.instrument.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/**
 * Reads a definition as a client sends it, in the form in which one is answered.
 *
 * <p>Nothing stands for itself: a field that is missing or that nobody knows is named and nothing is taken, since a
 * definition is there for good.
 */
final class DefinitionReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private DefinitionReader() {}

    /** @throws Problem 400 {@code definition-unreadable}, naming the field */
    static InstrumentDefinition read(JsonNode body) {
        try {
            return JSON.treeToValue(body, InstrumentDefinition.class);
        } catch (UnrecognizedPropertyException e) {
            throw unreadable(path(e.getPath().subList(0, e.getPath().size() - 1)));
        } catch (JsonMappingException e) {
            throw unreadable(path(e.getPath()));
        } catch (JsonProcessingException e) {
            // Its text quotes what was sent.
            throw unreadable("definition");
        }
    }

    private static Problem unreadable(String field) {
        return Problems.invalid("definition-unreadable", "Send the definition as the interface describes", field);
    }

    /** Names of known fields only. */
    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.isEmpty() ? "definition" : path.toString();
    }
}
