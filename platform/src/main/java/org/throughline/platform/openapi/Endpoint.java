package org.throughline.platform.openapi;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.throughline.platform.access.Asks;

/** A method that answers an operation. */
record Endpoint(MethodInfo method) {
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class.getName());
    private static final DotName ASKS = DotName.createSimple(Asks.class.getName());
    private static final String JAX_RS = "jakarta.ws.rs.";

    /** Those of an operation; several where each takes a media type of its own. */
    static List<Endpoint> of(String operationId, IndexView index) {
        return index.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.value("operationId") != null
                        && operation.value("operationId").asString().equals(operationId))
                .map(operation -> new Endpoint(operation.target().asMethod()))
                .toList();
    }

    /** Whether it reads although it is sent with a body. */
    boolean asks() {
        return method.hasAnnotation(ASKS);
    }

    String resource() {
        return method.declaringClass().name().toString();
    }

    /** Who may call it. */
    List<String> roles() {
        AnnotationInstance own = method.annotation(ROLES);
        AnnotationInstance roles = own == null ? method.declaringClass().declaredAnnotation(ROLES) : own;
        return roles == null ? List.of() : List.of(roles.value().asStringArray());
    }

    /** What is sent to it: the one parameter that stands for nothing else. */
    Optional<Type> body() {
        return method.parameters().stream()
                .filter(parameter -> parameter.declaredAnnotations().stream()
                        .noneMatch(annotation -> annotation.name().toString().startsWith(JAX_RS)))
                .map(MethodParameterInfo::type)
                .findFirst();
    }

    /** The type of the parameter that a request names so. */
    Optional<Type> parameter(String name) {
        return method.parameters().stream()
                .filter(parameter -> parameter.declaredAnnotations().stream()
                        .filter(annotation -> annotation.name().toString().startsWith(JAX_RS))
                        .anyMatch(annotation -> annotation.value() != null
                                && name.equals(annotation.value().value())))
                .map(MethodParameterInfo::type)
                .findFirst();
    }
}
