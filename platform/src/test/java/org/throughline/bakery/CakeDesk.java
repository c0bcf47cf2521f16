package org.throughline.bakery;

import java.util.List;
import java.util.Optional;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** Answers with problems in every way that code has. */
public final class CakeDesk {
    /** By a method that is handed type and title, and by one that is named only. */
    public String sell(Optional<String> cake, boolean open) {
        if (!open) {
            throw state("shop-closed", "Come back in the morning");
        }
        return cake.orElseThrow(() -> Problems.problem(422, "cake-eaten", "Choose another cake"));
    }

    private static Problem state(String type, String title) {
        return Problems.problem(409, type, title);
    }

    /** With fields that are known only when it happens. */
    public void bake(List<String> fields) {
        if (!fields.isEmpty()) {
            throw Problems.invalid("wish-unclear", "Say which cake you want", fields.toArray(String[]::new));
        }
    }

    /** With a type that is known only when it happens. */
    public void guess(String type) {
        if (!type.isEmpty()) {
            throw Problems.problem(422, type, "Nobody can tell which");
        }
    }

    /** By another's code. */
    public String deliver(Optional<String> cake) {
        return sell(cake, true).concat(" by bicycle");
    }
}
