package org.throughline.embedded.launcher.component;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.embedded.broker.BrokerProcess;

/**
 * The embedded edition, in the order it starts: store, broker, issuer, the services that are packaged, gateway.
 *
 * @param only the components wanted; all, if it is empty
 * @param starts what makes them start quickly
 */
public record EmbeddedSystem(
        Installation installation, DataDirectory data, PortPlan ports, List<String> only, TrainedStarts starts) {

    private static final String HERE = "org.throughline.embedded.";

    /** Starts with what was kept of this build's training. */
    public EmbeddedSystem(Installation installation, DataDirectory data, PortPlan ports, List<String> only) {
        this(installation, data, ports, only, installation.trained());
    }

    /** Every name a component may have. */
    public static List<String> names() {
        var names = new ArrayList<>(List.of("store", "broker", "issuer"));
        for (Service service : Service.values()) names.add(service.label());
        names.add("gateway");
        return names;
    }

    /** Those of one stage need nothing of one another and start together. */
    public List<List<Component>> stages() throws IOException {
        var services = new ArrayList<Component>();
        for (Service service : Service.values()) {
            installation.serviceJar(service).ifPresent(jar -> services.add(service(service, jar)));
        }
        var all = List.of(List.of(store()), List.of(broker()), List.of(issuer()), services, List.of(gateway()));
        var stages = new ArrayList<List<Component>>();
        for (var stage : all) {
            var wanted = wanted(stage);
            if (!wanted.isEmpty()) stages.add(wanted);
        }
        return List.copyOf(stages);
    }

    private List<Component> wanted(List<Component> stage) throws IOException {
        var wanted = new ArrayList<Component>();
        for (Component component : stage) {
            if (only.isEmpty() || only.contains(component.name())) {
                wanted.add(component.startedWith(starts.options(component)));
            }
        }
        return List.copyOf(wanted);
    }

    private Component store() throws IOException {
        var start = List.of(HERE + "store.StoreServer", "--data", directory("store"), "--port", "" + ports.store());
        var options = List.of("-Xmx1g", "-XX:+UseSerialGC");
        return component("store", program(options, start), ports.store(), Readiness.store(ports.store()));
    }

    private Component broker() throws IOException {
        var process =
                new BrokerProcess(data.of("broker"), ports.broker(), ports.controller(), installation.brokerJars());
        var program = new Program(BrokerProcess.OPTIONS, process.jars(), process.start(), Map.of());
        var listening =
                List.of(new Port(ports.broker(), "broker"), new Port(ports.controller(), "broker's controller"));
        return new Component("broker", program, listening, Readiness.broker(ports.broker()), process::prepare);
    }

    private Component issuer() throws IOException {
        var start = List.of(
                HERE + "launcher.issuer.IssuerServer", "--data", directory("issuer"), "--port", "" + ports.issuer());
        var options = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        return component("issuer", program(options, start), ports.issuer(), Readiness.http(ports.issuer()));
    }

    private Component service(Service service, Path jar) {
        var options = List.of("-Xmx384m", "-XX:+UseSerialGC");
        var start = List.of("-jar", jar.toString());
        var program = new Program(options, List.of(), start, ServiceEnvironment.of(service, this));
        int port = ports.service(service);
        return component(service.label(), program, port, Readiness.http(port));
    }

    private Component gateway() throws IOException {
        var start = new ArrayList<>(List.of(HERE + "launcher.gateway.GatewayServer", "--port", "" + ports.gateway()));
        for (Service service : Service.values()) start.add(service.path() + "=" + ports.service(service));
        var options = List.of("-Xmx128m", "-XX:+UseSerialGC");
        return component("gateway", program(options, start), ports.gateway(), Readiness.http(ports.gateway()));
    }

    private Program program(List<String> options, List<String> start) throws IOException {
        return new Program(options, installation.launcherJars(), start, Map.of());
    }

    private static Component component(String name, Program program, int port, Readiness readiness) {
        return new Component(name, program, List.of(new Port(port, name)), readiness, Preparation.NONE);
    }

    private String directory(String component) {
        return data.of(component).toString();
    }
}
