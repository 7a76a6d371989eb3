// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

/**
 * Keeps passwords out of reports: addresses, above all those of databases, and SQL may hold some.
 *
 * <p>Where it is not sure it rather masks too much. Each text is looked through once or twice, from left to right, without
 * going back: a program must not be able to stall the reaper by what it opens.
 */
final class Secrets {

    static final String MASK = "***";

    private Secrets() {}

    static String masked(String detail) {
        return new NamedSecrets(AddressSecrets.masked(detail)).masked();
    }
}
