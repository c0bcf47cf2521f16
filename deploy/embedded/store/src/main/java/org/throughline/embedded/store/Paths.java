package org.throughline.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;

/** Dotted paths into documents. */
final class Paths {
    private Paths() {}

    static boolean isPresent(Document document, String path) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, path);
        return value instanceof Collection<?> values
                ? values.stream().anyMatch(one -> !(one instanceof Missing))
                : !(value instanceof Missing);
    }

    /** The first step of a path: two paths with different roots never run through the same array. */
    static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
