package org.throughline.platform.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Follows compiled code from a method to all it calls in this product, and gathers the problems it meets.
 *
 * <p>A problem is met with its status, type and title as constants, in place or handed to a method that makes it. Code that
 * leaves open which problem it means cannot be described, and stops the build.
 */
final class CodeWalk {
    private static final String OURS = "org/throughline/";
    private static final String PLATFORM = OURS + "platform/";
    private static final Set<String> EDGE = Set.of("web/", "operations/", "accessreport/", "audit/");
    private static final String PROBLEMS = PLATFORM + "web/Problems";
    private static final String PROBLEM = PLATFORM + "web/Problem";
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TITLE = Pattern.compile("[A-Z].* .*");
    private static final Object UNKNOWN = new Object();
    private static final int BAD_REQUEST = 400;

    private final ClassLoader classes;
    private final Map<String, Optional<ClassModel>> parsed = new HashMap<>();

    CodeWalk(ClassLoader classes) {
        this.classes = classes;
    }

    /** A method, with those of its arguments that are constants. */
    private record Visit(String owner, String name, String descriptor, List<Object> arguments) {}

    /** Where a walk has been and what it found. */
    private record Found(Set<Visit> visited, Set<ProblemType> problems, Set<String> calls) {}

    /** All that the methods of a name come to. */
    Reach from(String owner, String name) {
        Found found = new Found(new HashSet<>(), new HashSet<>(), new HashSet<>());
        model(owner).stream()
                .flatMap(model -> model.methods().stream())
                .filter(method -> method.methodName().equalsString(name))
                .map(method -> new Visit(owner, name, method.methodTypeSymbol().descriptorString(), List.of()))
                .forEach(visit -> walk(visit, found));
        if (found.visited.isEmpty()) {
            throw new IllegalStateException("there is no " + owner + "." + name);
        }
        return new Reach(found.problems, found.calls);
    }

    private void walk(Visit visit, Found found) {
        if (found.visited.add(visit)) {
            code(visit).ifPresent(code -> walk(visit, code, found));
        }
    }

    private void walk(Visit visit, CodeModel code, Found found) {
        List<Object> pushed = new ArrayList<>();
        for (CodeElement element : code) {
            switch (element) {
                case ConstantInstruction constant -> pushed.add(constant.constantValue());
                case LoadInstruction load -> pushed.add(argument(visit, load.slot()));
                case InvokeInstruction call -> call(visit, call, pushed, found);
                case InvokeDynamicInstruction made -> {
                    made.bootstrapArgs().forEach(argument -> handle(argument, found));
                    pushed.add(UNKNOWN);
                }
                default -> {} // neither calls nor names anything
            }
        }
    }

    private static Object argument(Visit visit, int slot) {
        return slot < visit.arguments.size() ? visit.arguments.get(slot) : UNKNOWN;
    }

    private void handle(Object argument, Found found) {
        if (argument instanceof DirectMethodHandleDesc handle) {
            String owner = internal(handle.owner());
            go(new Visit(owner, handle.methodName(), handle.lookupDescriptor(), List.of()), found);
        }
    }

    private void call(Visit from, InvokeInstruction call, List<Object> pushed, Found found) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        boolean withStatus =
                (owner.equals(PROBLEMS) && name.equals("problem")) || (owner.equals(PROBLEM) && name.equals("<init>"));
        if (withStatus || (owner.equals(PROBLEMS) && name.equals("invalid"))) {
            found.problems.add(problem(from, pushed, withStatus));
            return;
        }
        List<Object> constants =
                call.opcode() == Opcode.INVOKESTATIC ? constants(call.typeSymbol(), pushed) : List.of();
        go(new Visit(owner, name, call.typeSymbol().descriptorString(), constants), found);
    }

    private void go(Visit visit, Found found) {
        found.calls.add(visit.owner + "." + visit.name + visit.descriptor);
        if (follows(visit.owner)) {
            walk(visit, found);
        }
    }

    /** Rules and what lies below the edge answer nobody. */
    private static boolean follows(String owner) {
        if (owner.startsWith(PLATFORM)) {
            return EDGE.stream().anyMatch(part -> owner.startsWith(PLATFORM + part));
        }
        return owner.startsWith(OURS) && !owner.contains("/domain/");
    }

    /** What a method is called with, if all of it may be a part of a problem. */
    private static List<Object> constants(MethodTypeDesc type, List<Object> pushed) {
        int count = type.parameterCount();
        boolean parts = type.parameterList().stream()
                .allMatch(one -> one.descriptorString().equals("I")
                        || one.descriptorString().equals("Ljava/lang/String;"));
        return parts && pushed.size() >= count
                ? List.copyOf(pushed.subList(pushed.size() - count, pushed.size()))
                : List.of();
    }

    /** The problem whose parts were pushed last. */
    private static ProblemType problem(Visit from, List<Object> pushed, boolean withStatus) {
        for (int i = pushed.size() - 2; i >= 0; i--) {
            if (pushed.get(i) instanceof String type
                    && TYPE.matcher(type).matches()
                    && pushed.get(i + 1) instanceof String title
                    && TITLE.matcher(title).matches()) {
                if (!withStatus) {
                    return new ProblemType(BAD_REQUEST, type, title);
                }
                if (i > 0 && pushed.get(i - 1) instanceof Integer status) {
                    return new ProblemType(status, type, title);
                }
            }
        }
        throw new IllegalStateException("which problem " + from.owner + "." + from.name
                + " answers cannot be told; give its status, type and title as constants");
    }

    private Optional<CodeModel> code(Visit visit) {
        return model(visit.owner)
                .flatMap(model -> model.methods().stream()
                        .filter(method -> method.methodName().equalsString(visit.name)
                                && method.methodTypeSymbol().descriptorString().equals(visit.descriptor))
                        .findFirst()
                        .flatMap(method -> method.code()));
    }

    private Optional<ClassModel> model(String owner) {
        return parsed.computeIfAbsent(owner, this::parse);
    }

    private Optional<ClassModel> parse(String owner) {
        try (InputStream file = classes.getResourceAsStream(owner + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassFile.of().parse(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }
}
