// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

/** An error in a piece of JSON, without the place, which the reader of the file knows. */
final class MalformedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String what;

    MalformedException(String what) {
        super(what);
        this.what = what;
    }

    /** A clause whose subject is the line or the file. */
    String what() {
        return what;
    }
}
