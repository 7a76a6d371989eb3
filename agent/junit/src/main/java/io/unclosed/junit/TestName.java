// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Names of tests, as reports show them: {@code com.acme.FooTest#bar(String)[2]}, of a class {@code com.acme.FooTest}.
 *
 * <p>The numbers are those of the parameter set, the repetition or the dynamic test; one behind the class is that of the
 * class's own parameter set.
 */
final class TestName {

    private TestName() {}

    /** Empty for anything that is neither a class nor a test, such as an engine. */
    static Optional<String> of(TestIdentifier identifier) {
        TestSource source = identifier.getSource().orElse(null);
        UniqueId id = UniqueId.parse(identifier.getUniqueId()); // the object itself is to be had since 1.8
        if (source instanceof MethodSource method) {
            return Optional.of(method.getClassName() + classNumbers(id) + "#" + method.getMethodName() + "("
                    + parameters(method) + ")" + methodNumbers(id));
        }
        if (source instanceof ClassSource ofClass) {
            String name = ofClass.getClassName() + classNumbers(id);
            return Optional.of(identifier.isTest() ? name + "#" + identifier.getDisplayName() : name);
        }
        return identifier.isTest() ? Optional.of(identifier.getDisplayName()) : Optional.empty();
    }

    private static String parameters(MethodSource method) {
        String types = method.getMethodParameterTypes();
        if (types == null || types.isBlank()) {
            return "";
        }
        return Arrays.stream(types.split(","))
                .map(type -> simpleName(type.strip()))
                .collect(Collectors.joining(", "));
    }

    /** Of {@code java.lang.String[]}, {@code [Ljava.lang.String;}, {@code [I} and the like, as in source. */
    private static String simpleName(String type) {
        int dimensions = type.lastIndexOf('[') + 1;
        if (dimensions == 0 || type.endsWith("]")) {
            return type.substring(type.lastIndexOf('.') + 1);
        }
        String element = type.substring(dimensions);
        String name = element.endsWith(";")
                ? element.substring(Math.max(1, element.lastIndexOf('.') + 1), element.length() - 1)
                : PRIMITIVES.getOrDefault(element, element);
        return name + "[]".repeat(dimensions);
    }

    private static final Map<String, String> PRIMITIVES = Map.of(
            "Z", "boolean", "B", "byte", "C", "char", "D", "double", "F", "float", "I", "int", "J", "long", "S",
            "short");

    private static String classNumbers(UniqueId id) {
        return numbers(id.getSegments().subList(0, methodIndex(id)));
    }

    private static String methodNumbers(UniqueId id) {
        return numbers(
                id.getSegments().subList(methodIndex(id), id.getSegments().size()));
    }

    /** Where the segments of a method begin, in which engines call it so: Jupiter all, others none. */
    private static int methodIndex(UniqueId id) {
        List<UniqueId.Segment> segments = id.getSegments();
        for (int index = 0; index < segments.size(); index++) {
            if (METHODS.contains(segments.get(index).getType())) {
                return index;
            }
        }
        return segments.size();
    }

    private static final List<String> METHODS = List.of("method", "test-template", "test-factory");

    private static String numbers(List<UniqueId.Segment> segments) {
        return segments.stream()
                .map(UniqueId.Segment::getValue)
                .filter(value -> value.startsWith("#"))
                .map(value -> "[" + value.substring(1) + "]")
                .collect(Collectors.joining());
    }
}
