package org.throughline.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/**
 * Completes the description of a service's HTTP interface with what all operations have in common and with what the code
 * of each can come to: headers, answers, problems, roles, and what the source says of parameters and fields.
 *
 * <p>Runs when a service is built. At the operation itself stands only its id, its summary, and the body it answers with.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class HttpContract implements OASFilter {
    /** Marks an operation that changes nothing, where its method does not say so. */
    private static final String READS = "x-reads";

    private final IndexView index;
    private final CodeWalk walk;
    private final Javadocs docs;
    private final Answering answering;

    /** Describes the classes of an index. */
    public HttpContract(IndexView index) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        this.index = index;
        this.walk = new CodeWalk(classes);
        this.docs = new Javadocs(classes);
        this.answering = new Answering(walk);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setPaths(inOrder(api.getPaths()));
        Schemas schemas = new Schemas(index, docs, api.getComponents().getSchemas());
        for (PathItem path : api.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(operation -> describe(operation, schemas));
        }
        api.getComponents().setSchemas(schemas.named());
        api.getComponents().setResponses(answering.shared());
        CommonParts.addTo(api.getComponents());
        fromTheGeneralToTheParticular(api);
    }

    /** Parts are written out in the order they were set. */
    private static void fromTheGeneralToTheParticular(OpenAPI api) {
        Info info = Optional.ofNullable(api.getInfo()).orElseGet(OASFactory::createInfo);
        List<Tag> tags = api.getTags();
        Paths paths = api.getPaths();
        Components components = api.getComponents();
        api.setInfo(null);
        api.setTags(null);
        api.setPaths(null);
        api.setComponents(null);
        api.setInfo(info.description(CommonParts.CONVENTIONS));
        api.setTags(tags);
        api.setPaths(paths);
        api.setComponents(components);
    }

    /** In alphabetical order, and with the name of the service where any service may stand. */
    private static Paths inOrder(Paths paths) {
        Map<String, PathItem> sorted = new TreeMap<>();
        String area = paths.getPathItems().keySet().stream()
                .filter(path -> !path.startsWith("/{"))
                .map(path -> path.split("/", -1)[1])
                .findFirst()
                .orElseThrow();
        paths.getPathItems().forEach((path, item) -> {
            if (path.startsWith("/{area}/")) {
                item.getOperations().values().forEach(HttpContract::withoutArea);
            }
            sorted.put(path.replace("{area}", area), item);
        });
        Paths ordered = OASFactory.createPaths();
        sorted.forEach(ordered::addPathItem);
        return ordered;
    }

    private static void withoutArea(Operation operation) {
        operation.setParameters(operation.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("area"))
                .toList());
    }

    private void describe(Operation operation, Schemas schemas) {
        List<Endpoint> endpoints =
                Endpoint.of(Optional.ofNullable(operation.getOperationId()).orElse(""), index);
        if (endpoints.isEmpty()) {
            throw new IllegalStateException("an operation has no operationId: " + operation.getSummary());
        }
        Reach reach = Reach.of(endpoints.stream()
                .map(one ->
                        walk.from(one.resource().replace('.', '/'), one.method().name()))
                .toList());
        Endpoint endpoint = endpoints.getFirst();
        operation.setDescription(description(operation, endpoint));
        if (endpoint.asks()) operation.addExtension(READS, true);
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(CommonParts.BEARER)));
        parameters(operation, endpoint, reach);
        answering.describe(operation, reach);
        new Bodies(index, schemas).visit(operation, endpoints);
    }

    private String description(Operation operation, Endpoint endpoint) {
        String roles = "Roles: `" + String.join("`, `", endpoint.roles()) + "`.";
        return docs.ofMethod(endpoint.resource(), endpoint.method().name())
                .filter(said -> !said.equals(operation.getSummary() + "."))
                .map(said -> said + "\n\n" + roles)
                .orElse(roles);
    }

    private void parameters(Operation operation, Endpoint endpoint, Reach reach) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) parameters.addAll(operation.getParameters());
        for (Parameter parameter : parameters) {
            String name = parameter.getName();
            docs.ofParameter(endpoint.resource(), endpoint.method().name(), name)
                    .or(() -> ParameterWords.common(name))
                    .or(() -> ParameterWords.ofId(name))
                    .ifPresent(parameter::setDescription);
            ParameterWords.format(name)
                    .filter(_ -> parameter.getSchema().getType().contains(Schema.SchemaType.STRING))
                    .ifPresent(parameter.getSchema()::setFormat);
        }
        if (reach.decides()) {
            parameters.add(common("IdempotencyKey"));
            parameters.add(common("IfMatch"));
        }
        if (reach.waits()) parameters.add(common("Position"));
        operation.setParameters(parameters);
    }

    private static Parameter common(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }
}
