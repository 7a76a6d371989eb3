// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member, or several, as a rule names them.
 *
 * @param className the class that declares it
 * @param family whether every class is meant that extends or implements that one
 * @param name its name; {@code new} for a constructor; may end in {@code *}
 * @param parameters parameter types, fully qualified or simple names; null for whatever parameters
 */
public record MemberPattern(
        String className,
        boolean family,
        String name,
        @Nullable List<String> parameters) {

    /** The method's name in the class file. */
    public String method() {
        return name.equals("new") ? "<init>" : name;
    }

    /** Whether a method of the class file is called so. */
    public boolean isCalled(String method) {
        return name.endsWith("*") ? method.startsWith(name.substring(0, name.length() - 1)) : method.equals(method());
    }

    /** Whether a method of the class file is meant. */
    public boolean matches(String method, String descriptor) {
        return isCalled(method)
                && (parameters == null || takes(MethodDescriptor.of(descriptor).parameterNames()));
    }

    /** Whether a method is meant that has parameters of these types, given by their full names. */
    public boolean takes(List<String> types) {
        if (parameters == null) {
            return true;
        }
        if (types.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            if (!names(parameters.get(i), types.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean names(String wanted, String actual) {
        return actual.equals(wanted) || actual.endsWith("." + wanted) || actual.endsWith("$" + wanted);
    }

    /** {@code java.io.FileInputStream#new(java.io.File)}. */
    public String signature() {
        return className + (family ? "+" : "") + "#" + name + "("
                + (parameters == null ? "*" : String.join(", ", parameters)) + ")";
    }
}
