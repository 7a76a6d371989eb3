// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The types in a method's descriptor.
 *
 * @param parameters a descriptor for each
 * @param result its descriptor
 */
public record MethodDescriptor(List<String> parameters, String result) {

    /** Splits the descriptor of a class file. */
    public static MethodDescriptor of(String descriptor) {
        List<String> parameters = new ArrayList<>();
        int start = 1;
        while (descriptor.charAt(start) != ')') {
            int end = endOfType(descriptor, start);
            parameters.add(descriptor.substring(start, end));
            start = end;
        }
        return new MethodDescriptor(parameters, descriptor.substring(start + 1));
    }

    private static int endOfType(String descriptor, int start) {
        int index = start;
        while (descriptor.charAt(index) == '[') {
            index++;
        }
        return descriptor.charAt(index) == 'L' ? descriptor.indexOf(';', index) + 1 : index + 1;
    }

    /** The names of the types of its parameters. */
    public List<String> parameterNames() {
        List<String> names = new ArrayList<>();
        for (String parameter : parameters) {
            names.add(name(parameter));
        }
        return names;
    }

    /** {@code java.io.File}, {@code byte[]}: as rules name a type. */
    public static String name(String type) {
        return switch (type.charAt(0)) {
            case '[' -> name(type.substring(1)) + "[]";
            case 'L' -> type.substring(1, type.length() - 1).replace('/', '.');
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> "void";
        };
    }
}
