package org.throughline.platform.eventlog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the breach a conformance test must fail on; {@link EveryPromiseTestCanFailTest} proves it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface RedOn {
    Breach value();
}
