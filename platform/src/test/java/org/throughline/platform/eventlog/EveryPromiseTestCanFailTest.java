package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that cannot fail proves nothing: each conformance test is run on a log that breaks its promise. */
class EveryPromiseTestCanFailTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("promiseTests")
    void turns_red_on_a_log_that_breaks_the_promise(Method test) {
        Breach breach = test.getAnnotation(RedOn.class).value();
        assertThatThrownBy(() -> run(test, breach), "%s must fail on a log that %s", test.getName(), breach)
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void every_conformance_test_names_the_breach_it_must_fail_on_and_every_breach_has_a_test() {
        assertThat(conformanceTests()).allMatch(test -> test.isAnnotationPresent(RedOn.class));
        Set<Breach> covered = conformanceTests()
                .map(test -> test.getAnnotation(RedOn.class).value())
                .collect(Collectors.toSet());
        assertThat(covered).isEqualTo(EnumSet.allOf(Breach.class));
    }

    static Stream<Named<Method>> promiseTests() {
        return conformanceTests().map(test -> Named.of(test.getName(), test));
    }

    private static Stream<Method> conformanceTests() {
        return Arrays.stream(EventLogPromises.class.getDeclaredClasses())
                .map(Class::getSuperclass)
                .flatMap(promise -> Arrays.stream(promise.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static void run(Method test, Breach breach) throws ReflectiveOperationException {
        EventLogPromises broken = new EventLogPromises() {
            @Override
            LogHome freshHome() {
                return new BrokenLogHome(LogHome.embedded(), breach);
            }
        };
        LogPromise promise = promiseOf(test, broken);
        promise.openLog();
        try {
            test.invoke(promise);
        } finally {
            promise.closeHome();
        }
    }

    private static LogPromise promiseOf(Method test, EventLogPromises promises) throws ReflectiveOperationException {
        Class<?> nested = Arrays.stream(EventLogPromises.class.getDeclaredClasses())
                .filter(candidate -> candidate.getSuperclass().equals(test.getDeclaringClass()))
                .findFirst()
                .orElseThrow();
        return (LogPromise)
                nested.getDeclaredConstructor(EventLogPromises.class).newInstance(promises);
    }
}
