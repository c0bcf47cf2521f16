package org.throughline.platform.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** Follows what operations take and answer to the types they are. */
final class Bodies {
    private static final String ANNOTATIONS = "org.eclipse.microprofile.openapi.annotations.";
    private static final DotName ANSWERED = DotName.createSimple(ANNOTATIONS + "responses.APIResponse");
    private static final String RESPONSE = "jakarta.ws.rs.core.Response";
    private static final String JSON = "application/json";

    private final IndexView index;
    private final Schemas schemas;

    Bodies(IndexView index, Schemas schemas) {
        this.index = index;
        this.schemas = schemas;
    }

    void visit(Operation operation, List<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            MethodInfo method = endpoint.method();
            if (operation.getRequestBody() != null) {
                json(operation.getRequestBody().getContent())
                        .ifPresent(schema -> endpoint.body().ifPresent(type -> followed(schema, type)));
            }
            for (APIResponse response :
                    operation.getResponses().getAPIResponses().values()) {
                json(response.getContent()).ifPresent(schema -> followed(schema, answered(method)));
            }
        }
        operation.getParameters().stream()
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(parameter -> endpoints
                        .getFirst()
                        .parameter(parameter.getName())
                        .ifPresent(type -> followed(parameter.getSchema(), type)));
    }

    private void followed(Schema schema, Type type) {
        if (index.getClassByName(type.name()) != null || schema.getRef() != null) {
            schemas.visit(schema, type);
        }
    }

    private static Type answered(MethodInfo method) {
        AnnotationInstance said = method.annotation(ANSWERED);
        if (said != null) {
            return said.value("content")
                    .asNestedArray()[0]
                    .value("schema")
                    .asNested()
                    .value("implementation")
                    .asClass();
        }
        if (method.returnType().name().toString().equals(RESPONSE)) {
            throw new IllegalStateException(method + " does not say what it answers; give it an @APIResponse");
        }
        return method.returnType();
    }

    private static Optional<Schema> json(Content content) {
        return Optional.ofNullable(content).map(one -> one.getMediaType(JSON)).map(one -> one.getSchema());
    }
}
