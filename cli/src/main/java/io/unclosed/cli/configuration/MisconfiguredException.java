// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line cannot be read because of a configuration file; the message says all. */
public final class MisconfiguredException extends ParameterException {

    private static final long serialVersionUID = 1;

    MisconfiguredException(CommandLine line, WrongConfigurationException cause) {
        super(line, cause.sentence(), cause);
    }
}
