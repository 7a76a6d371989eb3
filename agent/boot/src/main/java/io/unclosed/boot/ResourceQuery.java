// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

/**
 * Asks a resource about itself. The bootstrap classes call nothing of the program's; the agent does, and takes care
 * that nothing is thrown.
 */
public interface ResourceQuery {

    /**
     * Whether the answer is yes, or there is none.
     *
     * @param className the class or interface that declares the question, above the resource's own class or that itself
     * @param question the name of a method without parameters that returns a boolean
     */
    boolean says(Object resource, String className, String question);
}
