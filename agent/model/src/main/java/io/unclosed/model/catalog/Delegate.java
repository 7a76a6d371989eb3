// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

/**
 * What an object of the JDK's hands all its work to: a socket to its implementation. Who holds the one holds the other.
 *
 * @param className the class that declares the field
 * @param field its name
 * @param range the JDKs that have it
 */
public record Delegate(String className, String field, JdkRange range, Position position) {

    /** {@code java.net.Socket#impl}. */
    public String signature() {
        return className + "#" + field;
    }
}
