package org.throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.audit.AuditedBakery.NORTH;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;
import org.throughline.verifier.Command.Ran;

/** Whatever is done to a bundle is found: by its seal, and by the chain alone where the seal was made anew. */
class TamperingTest {
    private static final System.Logger LOG = System.getLogger(TamperingTest.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIRST_BAD = Pattern.compile("The first bad commit is (\\d+)");
    private static final int EACH = 8;

    @TempDir
    private Path directory;

    static Stream<Long> seeds() {
        return Seeds.upTo(4);
    }

    /** Something done to a bundle; whether it was done at all. */
    private interface Tampering {
        boolean on(Zipped bundle, Random random);
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Tampering lines(String file, LineTampering tampering) {
        return (bundle, random) -> {
            List<String> lines = bundle.lines(file);
            List<String> before = List.copyOf(lines);
            tampering.on(lines, random);
            bundle.lines(file, lines);
            return !lines.equals(before);
        };
    }

    private interface LineTampering {
        void on(List<String> lines, Random random);
    }

    private static void delete(List<String> lines, Random random) {
        lines.remove(random.nextInt(lines.size()));
    }

    private static void insert(List<String> lines, Random random) {
        lines.add(random.nextInt(lines.size() + 1), any(List.copyOf(lines), random));
    }

    private static void reorder(List<String> lines, Random random) {
        if (lines.size() > 1) Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    }

    private static void cut(List<String> lines, Random random) {
        lines.subList(random.nextInt(lines.size()), lines.size()).clear();
    }

    private static Tampering flipped(String file) {
        return (bundle, random) -> {
            byte[] bytes = bundle.file(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return true;
        };
    }

    private static final Map<String, Tampering> DONE_WITHOUT_THE_KEY = new TreeMap<>(Map.ofEntries(
            Map.entry("a byte of a commit", flipped(Bundle.COMMITS)),
            Map.entry("a byte of an anchor", flipped(Bundle.ANCHORS)),
            Map.entry("a byte of the summary", flipped(Bundle.SUMMARY)),
            Map.entry("a byte of the manifest", flipped(Bundle.MANIFEST)),
            Map.entry("a byte of the signature", flipped(Bundle.SIGNATURE)),
            Map.entry("a commit deleted", lines(Bundle.COMMITS, TamperingTest::delete)),
            Map.entry("a commit inserted", lines(Bundle.COMMITS, TamperingTest::insert)),
            Map.entry("commits reordered", lines(Bundle.COMMITS, TamperingTest::reorder)),
            Map.entry("the end cut off", lines(Bundle.COMMITS, TamperingTest::cut)),
            Map.entry("an anchor deleted", lines(Bundle.ANCHORS, TamperingTest::delete)),
            Map.entry("a field of a commit", lines(Bundle.COMMITS, TamperingTest::editAny)),
            Map.entry("a file taken away", (bundle, random) -> {
                bundle.files.remove(any(List.copyOf(bundle.files.keySet()), random));
                return true;
            }),
            Map.entry("a file added", (bundle, random) -> {
                bundle.files.put("more-" + random.nextInt(9) + ".txt", new byte[] {1});
                return true;
            })));

    /** The rest of a bundle is what the key signs; these are what the chain says without it. */
    private static final Map<String, Tampering> DONE_WITH_THE_KEY = new TreeMap<>(Map.of(
            "a field of a commit", lines(Bundle.COMMITS, TamperingTest::editHashed),
            "a commit deleted", lines(Bundle.COMMITS, TamperingTest::delete),
            "a commit inserted", lines(Bundle.COMMITS, TamperingTest::insert),
            "commits reordered", lines(Bundle.COMMITS, TamperingTest::reorder),
            "the end cut off", lines(Bundle.COMMITS, TamperingTest::cut),
            "an anchor forged", lines(Bundle.ANCHORS, TamperingTest::editAny)));

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_done_to_a_bundle_is_found(long seed) {
        Random random = new Random(seed);
        try (AuditedLog log = new AuditedLog(directory, seed)) {
            Command command = new Command(directory, log.bakery.signer());
            List<Zipped> bundles = log.bundles().stream().map(Zipped::of).toList();
            int found = 0;
            for (Map.Entry<String, Tampering> kind : DONE_WITHOUT_THE_KEY.entrySet()) {
                for (int time = 0; time < EACH; time++) {
                    Zipped tampered = any(bundles, random).copy();
                    if (!kind.getValue().on(tampered, random)) continue;
                    Ran ran = command.verifies(tampered.bytes());
                    assertThat(ran.code()).as(kind.getKey() + "\n" + ran.said()).isNotEqualTo(Verifier.SOUND);
                    found++;
                }
            }
            LOG.log(System.Logger.Level.INFO, "{0} tamperings without the key, all found", found);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_chain_finds_what_a_new_seal_would_hide(long seed) {
        Random random = new Random(seed);
        try (AuditedLog log = new AuditedLog(directory, seed)) {
            Command command = new Command(directory, log.bakery.signer());
            List<Zipped> bundles = log.bundles().stream().map(Zipped::of).toList();
            int found = 0;
            int named = 0;
            for (Map.Entry<String, Tampering> kind : DONE_WITH_THE_KEY.entrySet()) {
                for (int time = 0; time < EACH; time++) {
                    // That something asked for was left out is seen where it is known how much there is: in whole
                    // streams.
                    Zipped original = kind.getKey().equals("a commit deleted") ? bundles.get(1) : any(bundles, random);
                    Zipped tampered = original.copy();
                    if (!kind.getValue().on(tampered, random)) continue;
                    Ran ran = command.verifies(
                            tampered.sealedBy(log.bakery.signer()).bytes());
                    assertThat(ran.code()).as(kind.getKey() + "\n" + ran.said()).isEqualTo(Verifier.ALTERED);
                    found++;
                    Matcher bad = FIRST_BAD.matcher(ran.said());
                    if (bad.find()) {
                        assertThat(Long.parseLong(bad.group(1)))
                                .as(kind.getKey() + "\n" + ran.said())
                                .isGreaterThanOrEqualTo(firstTouched(original, tampered));
                        named++;
                    }
                }
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} tamperings under a new seal, all found, {1} by commit",
                    found,
                    named);
            assertThat(named).isPositive();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_bit_of_the_archive_that_fell_over_is_found_or_changes_nothing(long seed) {
        Random random = new Random(seed);
        try (AuditedLog log = new AuditedLog(directory, seed)) {
            Command command = new Command(directory, log.bakery.signer());
            byte[] bundle = log.bakery.bundleAbout(NORTH, "c-1");
            int found = 0;
            for (int time = 0; time < 3 * EACH; time++) {
                byte[] flipped = bundle.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                if (command.verifies(flipped).code() != Verifier.SOUND) found++;
                else assertThat(unpacked(flipped)).isEqualTo(unpacked(bundle));
            }
            LOG.log(System.Logger.Level.INFO, "{0} bits of the archive found, the others change no file", found);
            assertThat(found).isPositive();
        }
    }

    /** What a reader of the archive is given, by its directory. */
    private String unpacked(byte[] bundle) {
        Path file = directory.resolve("flipped.zip");
        try {
            Files.write(file, bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder files = new StringBuilder();
        try (Bundle opened = new Bundle(file)) {
            Consumer<String> add = name -> files.append(name)
                    .append(Arrays.hashCode(opened.whole(name)))
                    .append('\n');
            List.of(Bundle.COMMITS, Bundle.ANCHORS, Bundle.SUMMARY, Bundle.MANIFEST, Bundle.SIGNATURE)
                    .forEach(add);
        }
        return files.toString();
    }

    /** Number of the first commit that is not as it was. */
    private static long firstTouched(Zipped original, Zipped tampered) {
        List<String> before = original.lines(Bundle.COMMITS);
        List<String> after = tampered.lines(Bundle.COMMITS);
        for (int line = 0; line < before.size(); line++) {
            if (line >= after.size() || !after.get(line).equals(before.get(line))) {
                return Math.min(
                        number(before.get(line)), line < after.size() ? number(after.get(line)) : Long.MAX_VALUE);
            }
        }
        return 0;
    }

    private static long number(String line) {
        return object(line).path("commit").asLong();
    }

    private static ObjectNode object(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void editAny(List<String> lines, Random random) {
        edit(lines, random, true);
    }

    /** What is shown masked stands in no hash. */
    private static void editHashed(List<String> lines, Random random) {
        edit(lines, random, false);
    }

    private static void edit(List<String> lines, Random random, boolean content) {
        int line = random.nextInt(lines.size());
        ObjectNode edited = object(lines.get(line));
        List<Runnable> edits = new ArrayList<>();
        collect(edited, edits, random, content);
        any(edits, random).run();
        lines.set(line, new String(bytes(edited), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(ObjectNode object, List<Runnable> edits, Random random, boolean content) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
            if (field.getKey().equals("content") && !content) continue;
            switch (field.getValue()) {
                case ObjectNode inner -> collect(inner, edits, random, content);
                case ArrayNode array ->
                    array.forEach(one -> {
                        if (one instanceof ObjectNode inner) collect(inner, edits, random, content);
                    });
                default -> edits.add(() -> object.set(field.getKey(), changed(field.getValue(), random)));
            }
        }
    }

    private static JsonNode changed(JsonNode value, Random random) {
        if (value.isIntegralNumber()) return LongNode.valueOf(value.longValue() + 1 + random.nextInt(5));
        if (!value.isTextual() || value.textValue().isEmpty()) return TextNode.valueOf("x");
        String text = value.textValue();
        int at = random.nextInt(text.length());
        char other = text.charAt(at) == '7' ? '8' : '7';
        return TextNode.valueOf(text.substring(0, at) + other + text.substring(at + 1));
    }
}
