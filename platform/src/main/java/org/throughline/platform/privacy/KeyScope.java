package org.throughline.platform.privacy;

import java.util.regex.Pattern;

/**
 * What one data key covers: everything of one kind that belongs to one owner in one organisation.
 *
 * <p>There is one key per scope, for ever: once it is destroyed, the scope gets no other. Organisation and owner are
 * opaque ids (ASCII letters, digits and {@code . _ : -}, at most 100 characters), never names.
 */
public record KeyScope(String organisation, KeyKind kind, String owner) {

    private static final Pattern OPAQUE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    /** @throws IllegalArgumentException if organisation or owner is no opaque id */
    public KeyScope {
        demandOpaque(organisation, "organisation");
        demandOpaque(owner, "owner");
    }

    static void demandOpaque(String id, String what) {
        if (!OPAQUE_ID.matcher(id).matches()) throw new IllegalArgumentException(what + " is not an opaque id");
    }
}
