package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.embedded.launcher.component.Port;

class LauncherTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @SuppressWarnings("NullAway.Init")
    private Invocation invocation;

    @BeforeEach
    void in_an_empty_checkout() {
        invocation = new Invocation(root);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        frob                                | frob
        up --frob                           | --frob
        up --port-base                      | --port-base
        up --port-base many                 | many
        up --port-base 80                   | between 1024 and 65521
        up --port-base 65522                | between 1024 and 65521
        up --only store,frob                | There is no component frob; there are: store, broker
        token                               | --role
        token --role doctor                 | There is no role doctor; there are: ehr-system, intake
        token --role intake --org a --org b | given once
        logs                                | COMPONENT
        logs broker                         | There are no logs yet
        logs broker --lines -1              | between 0 and
        status --data                       | --data
        rebuild                             | SERVICE
        rebuild frob                        | SERVICE is one of intake, scheduling, treatment-plan, outcomes
        client ehr --role ehr-system        | --org
        client ehr --role doctor --org a    | There is no role doctor
        client operator --role intake --org a | not for registering
        client ehr --role intake --org -a   | is no name
        client e/r --role intake --org a    | is no name: letters, digits
        """)
    void a_command_asked_wrongly_says_what_is_wrong_and_exits_2(String line, String explanation) {
        int code = invocation.run(line.split(" "));

        assertThat(invocation.complaint()).contains(explanation).contains("--help");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void a_log_nobody_wrote_is_answered_with_those_there_are() throws IOException {
        Path logs = Files.createDirectories(root.resolve(".throughline/logs"));
        Files.writeString(logs.resolve("issuer.log"), "ready 18081\n");

        assertThat(invocation.run("logs", "../../etc/passwd")).isEqualTo(2);
        assertThat(invocation.complaint()).contains("there are: issuer");
        assertThat(invocation.run("logs", "issuer")).isZero();
        assertThat(invocation.output()).isEqualTo("ready 18081\n");
    }

    @Test
    void stopping_what_does_not_run_is_no_failure() {
        assertThat(invocation.run("down")).isZero();
        assertThat(invocation.output()).contains("Nothing was running");
    }

    @Test
    void what_does_not_run_is_not_ready() {
        assertThat(invocation.run("status")).isEqualTo(1);
        assertThat(invocation.output()).contains("Nothing runs").contains("./throughline up");
        assertThat(invocation.run("status", "--json")).isEqualTo(1);
        assertThat(invocation.output()).contains("\"ready\" : false");
    }

    @Test
    void a_token_needs_a_running_issuer() {
        assertThat(invocation.run("token", "--role", "clinician", "--data", "elsewhere"))
                .isEqualTo(1);
        assertThat(invocation.complaint()).contains("./throughline up --data");
    }

    @Test
    void nothing_is_built_anew_where_nothing_runs() {
        assertThat(invocation.run("rebuild", "outcomes", "--data", "elsewhere")).isEqualTo(1);
        assertThat(invocation.complaint()).contains("Nothing runs").contains("./throughline up --data");
    }

    @Test
    void an_unbuilt_checkout_is_answered_with_how_to_build_it() {
        assertThat(invocation.run("up")).isEqualTo(1);
        assertThat(invocation.complaint()).contains("is missing; build it");
    }

    @Test
    void a_port_clash_names_the_port_the_component_and_the_option() throws IOException {
        Path target = root.resolve("deploy/embedded/launcher/target");
        Files.createDirectories(target.resolve("lib"));
        Files.createFile(target.resolve("throughline-launcher.jar"));
        Files.createDirectories(root.resolve("deploy/embedded/broker/target/lib"));
        try (var taken = new ServerSocket(0, 1, Port.loopback())) {
            int base = taken.getLocalPort() - 1;

            int code = invocation.run("up", "--only", "issuer", "--port-base", "" + base);

            assertThat(code).isEqualTo(1);
            assertThat(invocation.complaint())
                    .contains("Port " + taken.getLocalPort() + ", for the issuer, is taken")
                    .contains("--port-base N (now " + base);
        }
    }
}
