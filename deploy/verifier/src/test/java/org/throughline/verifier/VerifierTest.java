package org.throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.audit.AuditedBakery.NORTH;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.audit.AuditedBakery;
import org.throughline.platform.eventlog.AnchorSigner;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.testkit.Seeds;
import org.throughline.verifier.Command.Ran;

class VerifierTest {
    @TempDir
    private Path directory;

    static Stream<Long> seeds() {
        return Seeds.upTo(8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_not_touched_is_sound(long seed) {
        try (AuditedLog log = new AuditedLog(directory, seed)) {
            Command command = new Command(directory, log.bakery.signer());
            for (byte[] bundle : log.bundles()) {
                Ran ran = command.verifies(bundle);
                assertThat(ran.said()).contains("SOUND").doesNotContain(AuditedBakery.SECRET_WISH);
                assertThat(ran.code()).isEqualTo(Verifier.SOUND);
            }
        }
    }

    @Test
    void a_bundle_holds_nothing_of_others_but_what_hashes_are_made_of() {
        try (AuditedLog log = new AuditedLog(directory, 1)) {
            String commits = Zipped.of(log.bakery.bundleAbout(NORTH, "c-1")).text(Bundle.COMMITS);
            assertThat(commits)
                    .contains("\"subject\":\"c-1\"", "\"fingerprint\"", "\"body\"")
                    .doesNotContain("\"c-0\"", "\"c-2\"", "\"c-3\"", "\"org\":\"south\"", "oven/");
        }
    }

    @Test
    void what_was_checked_and_what_could_not_be_is_said() {
        try (AuditedLog log = new AuditedLog(directory, 2)) {
            log.bakery.erase(NORTH, "c-1");
            log.bakery.anchor();
            Command command = new Command(directory, log.bakery.signer());
            byte[] bundle = log.bakery.bundleAbout(NORTH, "c-1");
            assertThat(command.verifies(
                            bundle, "--anchors", log.bakery.anchorFile().toString()))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(Verifier.SOUND))
                    .extracting(Ran::said)
                    .asString()
                    .contains("all about subject c-1", "for auditor-1", "contents are erased", "you brought along");
        }
    }

    @Test
    void every_event_is_proven_by_itself() {
        try (AuditedLog log = new AuditedLog(directory, 9)) {
            Command command = new Command(directory, log.bakery.signer());
            for (RecordedEvent event : log.bakery.log().read(1, 1_000)) {
                byte[] proof = log.bakery.proof(event.header().organisation(), event.id());
                Ran sound = command.verifies(proof);
                assertThat(sound.code()).as(event.toString()).isEqualTo(Verifier.SOUND);
                assertThat(sound.said()).doesNotContain("The service signed");
                byte[] changed = new String(proof, StandardCharsets.UTF_8)
                        .replaceFirst("\"actor\":\"baker-1\"", "\"actor\":\"baker-2\"")
                        .getBytes(StandardCharsets.UTF_8);
                assertThat(command.verifies(changed))
                        .satisfies(ran -> assertThat(ran.code()).isEqualTo(Verifier.ALTERED))
                        .extracting(Ran::said)
                        .asString()
                        .contains("The first bad commit is");
            }
        }
    }

    @Test
    void a_proof_of_another_event_proves_nothing() {
        try (AuditedLog log = new AuditedLog(directory, 9)) {
            Command command = new Command(directory, log.bakery.signer());
            RecordedEvent event = log.bakery.log().read(1, 1).getFirst();
            byte[] proof = new String(log.bakery.proof(NORTH, event.id()), StandardCharsets.UTF_8)
                    .replaceFirst("\"event\":\"" + event.id(), "\"event\":\"another")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(command.verifies(proof).said()).contains("it shows an event that was not asked for", "ALTERED");
        }
    }

    @Test
    void the_keyset_of_a_service_will_do_as_well() throws IOException {
        try (AuditedLog log = new AuditedLog(directory, 3)) {
            Path keyset = directory.resolve("public-keys.json");
            Files.writeString(keyset, log.bakery.signer().publicKeys());
            Command command = new Command(directory, log.bakery.signer());
            assertThat(command.verifies(log.bakery.bundleOfAll(NORTH), "--anchor-key", keyset.toString())
                            .code())
                    .isEqualTo(Verifier.SOUND);
        }
    }

    @Test
    void a_bundle_signed_with_another_key_is_not_believed() {
        try (AuditedLog log = new AuditedLog(directory, 4)) {
            Command command = new Command(directory, new AnchorSigner(directory.resolve("others")));
            assertThat(command.verifies(log.bakery.bundleOfAll(NORTH)))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(Verifier.ALTERED))
                    .extracting(Ran::said)
                    .asString()
                    .contains("signed by a key you did not give");
        }
    }

    @Test
    void a_key_that_was_replaced_since_still_counts() {
        try (AuditedLog log = new AuditedLog(directory, 5)) {
            log.bakery.signer().rotate();
            log.bakery.happens(log.bakery.baked(NORTH, "o-1", "c-1"));
            log.bakery.anchor();
            Command command = new Command(directory, log.bakery.signer());
            assertThat(command.verifies(log.bakery.bundleOfAll(NORTH)).code()).isEqualTo(Verifier.SOUND);
        }
    }

    @Test
    void a_log_written_anew_by_who_holds_the_key_is_found_with_anchors_taken_away_earlier() throws IOException {
        Path taken = directory.resolve("taken.anchors");
        try (AuditedLog log = new AuditedLog(directory, 6)) {
            log.bakery.anchor();
            Files.copy(log.bakery.anchorFile(), taken);
            Files.delete(log.bakery.anchorFile());
        }
        try (AuditedLog anew = new AuditedLog(directory, 7)) {
            anew.bakery.anchor();
            Command command = new Command(directory, anew.bakery.signer());
            byte[] bundle = anew.bakery.bundleOfAll(NORTH);
            assertThat(command.verifies(bundle).code()).isEqualTo(Verifier.SOUND);
            assertThat(command.verifies(bundle, "--anchors", taken.toString()))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(Verifier.ALTERED))
                    .extracting(Ran::said)
                    .asString()
                    .contains("it is not what the anchors you brought along say");
        }
    }

    @Test
    void what_is_no_bundle_cannot_be_read() throws IOException {
        try (AuditedLog log = new AuditedLog(directory, 8)) {
            Command command = new Command(directory, log.bakery.signer());
            Zipped bundle = Zipped.of(log.bakery.bundleAbout(NORTH, "c-1"));
            Zipped without = bundle.copy();
            without.files.remove(Bundle.MANIFEST);
            Zipped newer = bundle.copy();
            newer.files.put(
                    Bundle.MANIFEST,
                    bundle.text(Bundle.MANIFEST)
                            .replace("bundle.v1", "bundle.v2")
                            .getBytes(StandardCharsets.UTF_8));
            Zipped garbled = bundle.copy();
            garbled.files.put(Bundle.MANIFEST, "{".getBytes(StandardCharsets.UTF_8));
            for (byte[] none : List.of(
                    "no zip".getBytes(StandardCharsets.UTF_8), without.bytes(), newer.bytes(), garbled.bytes())) {
                Ran ran = command.verifies(none);
                assertThat(ran.code()).isEqualTo(Verifier.UNREADABLE);
                assertThat(ran.said()).contains("COULD NOT BE READ");
            }
            Path empty = Files.writeString(directory.resolve("empty.pem"), "no key");
            for (String file :
                    List.of(empty.toString(), directory.resolve("missing.pem").toString())) {
                assertThat(command.verifies(bundle.bytes(), "--anchor-key", file)
                                .code())
                        .isEqualTo(Verifier.UNREADABLE);
            }
            assertThat(command.verifies(
                                    bundle.bytes(),
                                    "--anchors",
                                    directory.resolve("missing").toString())
                            .code())
                    .isEqualTo(Verifier.UNREADABLE);
        }
    }

    @Test
    void nothing_of_the_system_has_a_say_in_it() {
        var verifier = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.throughline.verifier");
        assertThat(verifier).hasSizeGreaterThan(10);
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.throughline.verifier..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "picocli..",
                        "org.jspecify..")
                .check(verifier);
    }
}
