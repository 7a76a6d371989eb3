// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.file;

import java.io.IOException;

/** A file is not of a kind that is read. The message names it and says why. */
public final class UnfitFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final String why;

    UnfitFileException(Object file, String why) {
        super(file + " " + why);
        this.why = why;
    }

    /** A description that follows its name. */
    public String why() {
        return why;
    }
}
