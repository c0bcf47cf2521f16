package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reaction;

/**
 * What a reaction causes has an id made of its name, the event and a step, and several services react to the same event: so no
 * two reactions may share a name, in whichever services they run.
 */
class ReactionNamesTest {
    /** As many as there are at least, so that nobody looks in the wrong place. */
    private static final int REACTIONS_MIN = 35;

    /** Shares its name with the next. */
    private static final class OnePlanted implements Reaction<String> {
        @Override
        public String name() {
            return "planted";
        }

        @Override
        public void on(Recorded<String> recorded) {}
    }

    private static final class AnotherPlanted implements Reaction<String> {
        @Override
        public String name() {
            return "planted";
        }

        @Override
        public void on(Recorded<String> recorded) {}
    }

    @Test
    void no_two_reactions_of_all_services_share_a_name() {
        List<String> names = names(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.throughline")
                                .stream())
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(REACTIONS_MIN).doesNotHaveDuplicates();
    }

    @Test
    void a_shared_name_is_found() {
        assertThat(names(new ClassFileImporter().importClasses(OnePlanted.class, AnotherPlanted.class).stream()))
                .containsExactly("planted", "planted");
    }

    private static Stream<String> names(Stream<JavaClass> classes) {
        return classes.filter(type -> type.isAssignableTo(Reaction.class))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(ReactionNamesTest::name);
    }

    /** The one text that its method gives. */
    private static String name(JavaClass reaction) {
        String file = "/" + reaction.getName().replace('.', '/') + ".class";
        try (InputStream code = ReactionNamesTest.class.getResourceAsStream(file)) {
            assertThat(code).as(file).isNotNull();
            List<String> texts = ClassFile.of().parse(code.readAllBytes()).methods().stream()
                    .filter(method -> method.methodName().equalsString("name"))
                    .flatMap(method -> method.code().stream())
                    .flatMap(body -> body.elementStream())
                    .filter(ConstantInstruction.class::isInstance)
                    .map(element -> ((ConstantInstruction) element).constantValue())
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
            assertThat(texts).as("what %s is called", reaction.getName()).hasSize(1);
            return texts.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
