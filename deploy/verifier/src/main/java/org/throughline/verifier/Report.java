package org.throughline.verifier;

import java.util.ArrayList;
import java.util.List;

/** What was checked, what was found and what could not be checked, in plain words. */
final class Report {
    private final List<String> checked = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    void checked(String words) {
        checked.add(words);
    }

    void found(String words) {
        found.add(words);
    }

    void open(String words) {
        open.add(words);
    }

    boolean isSound() {
        return found.isEmpty();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        chapter(lines, "Checked", checked);
        chapter(lines, "Found", isSound() ? List.of("Nothing that was changed, added, removed or moved.") : found);
        chapter(lines, "Could not be checked", open);
        lines.add("");
        lines.add(isSound() ? "SOUND" : "ALTERED");
        return lines;
    }

    private static void chapter(List<String> lines, String title, List<String> said) {
        if (said.isEmpty()) return;
        lines.add("");
        lines.add(title);
        said.forEach(words -> lines.add("  - " + words));
    }
}
