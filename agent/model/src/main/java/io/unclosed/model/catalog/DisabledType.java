// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

/**
 * A resource type that is not to be tracked.
 *
 * @param type its name, simple or fully qualified
 */
public record DisabledType(String type, String because, Position position) {}
