// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

/** What is wrong with a piece of JSON, without saying where: who reads the file knows that. */
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
