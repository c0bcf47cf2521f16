package org.throughline.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source says of a type, a component or a parameter; the compiler leaves it beside the class. */
final class Javadocs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INLINE = Pattern.compile("\\{@(?<tag>\\w+)\\s+(?<text>[^}]*)}");

    private final ClassLoader classes;

    Javadocs(ClassLoader classes) {
        this.classes = classes;
    }

    /** What a type is. */
    Optional<String> ofType(String type) {
        return read(type).flatMap(json -> main(json.path("doc").asText()));
    }

    /** What a component of a record is. */
    Optional<String> ofComponent(String type, String component) {
        return read(type).flatMap(json -> parameter(json.path("doc").asText(), component));
    }

    /** What a method does. */
    Optional<String> ofMethod(String type, String method) {
        return doc(type, method).flatMap(Javadocs::main);
    }

    /** What a method takes. */
    Optional<String> ofParameter(String type, String method, String parameter) {
        return doc(type, method).flatMap(doc -> parameter(doc, parameter));
    }

    private Optional<String> doc(String type, String method) {
        return read(type)
                .flatMap(json -> json.path("methods")
                        .valueStream()
                        .filter(one -> one.path("name").asText().equals(method))
                        .map(one -> one.path("doc").asText())
                        .findFirst());
    }

    private Optional<JsonNode> read(String type) {
        try (InputStream file = classes.getResourceAsStream(type.replace('.', '/') + "__Javadoc.json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> main(String doc) {
        return text(doc.split("(?m)^\\s*@", 2)[0]);
    }

    private static Optional<String> parameter(String doc, String name) {
        Matcher tag = Pattern.compile("(?ms)^\\s*@param\\s+" + Pattern.quote(name) + "\\s(?<text>.*?)(?=^\\s*@|\\z)")
                .matcher(doc);
        return tag.find() ? text(tag.group("text")) : Optional.empty();
    }

    private static Optional<String> text(String doc) {
        String plain = INLINE.matcher(doc)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("code") ? "`" + found.group(2) + "`" : found.group(2)))
                .replace("<p>", "")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
