// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

/**
 * A value that an option has unless it is given.
 *
 * @param key the option's long name without dashes, for one command behind its name and a dot
 * @param origin where it stands, for a person: a file with its line, or an environment variable
 */
record Entry(String key, String value, String origin) {}
