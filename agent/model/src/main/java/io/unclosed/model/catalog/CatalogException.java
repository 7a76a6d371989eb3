// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

/** A rules file that does not follow the grammar. The message is one line: the place, the text there, the expected text. */
public final class CatalogException extends Exception {

    private static final long serialVersionUID = 1;

    public CatalogException(Position position, String problem) {
        super(position + ": " + problem);
    }
}
