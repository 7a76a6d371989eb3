// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

/**
 * Inner resources that a finding's resource opened for itself and that share its fate.
 *
 * @param type fully qualified class name of the inner resource
 * @param count how many
 */
public record Owned(String type, long count) {}
