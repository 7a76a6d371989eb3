// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

/** A place in a rules file: line and column count from 1. */
public record Position(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
