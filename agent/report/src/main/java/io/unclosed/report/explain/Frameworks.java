// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.explain;

import io.unclosed.model.Frame;
import java.util.List;

/** Knows the code that calls programs rather than being one: its frames say nothing about a leak. */
final class Frameworks {

    private static final List<String> PACKAGES = List.of(
            "com.intellij.rt.",
            "groovy.lang.",
            "io.micronaut.",
            "io.netty.",
            "io.quarkus.",
            "io.undertow.",
            "jakarta.servlet.",
            "javax.servlet.",
            "junit.framework.",
            "kotlin.",
            "kotlinx.coroutines.",
            "net.bytebuddy.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.maven.",
            "org.apache.tomcat.",
            "org.apache.tools.ant.",
            "org.codehaus.classworlds.",
            "org.codehaus.groovy.",
            "org.codehaus.plexus.classworlds.",
            "org.eclipse.jetty.",
            "org.gradle.",
            "org.jboss.",
            "org.junit.",
            "org.mockito.",
            "org.springframework.",
            "org.testng.",
            "reactor.",
            "scala.",
            "worker.org.gradle.");

    private Frameworks() {}

    static boolean include(Frame frame) {
        return PACKAGES.stream().anyMatch(frame.className()::startsWith);
    }

    /** Whether two frames belong to one framework. */
    static boolean same(Frame one, Frame other) {
        return PACKAGES.stream()
                .anyMatch(name ->
                        one.className().startsWith(name) && other.className().startsWith(name));
    }
}
