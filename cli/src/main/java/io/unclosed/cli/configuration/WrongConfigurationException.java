// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

/** A configuration file that cannot be used. The message is one line that says where and what to do. */
final class WrongConfigurationException extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    WrongConfigurationException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
