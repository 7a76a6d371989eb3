// SPDX-License-Identifier: Apache-2.0
/**
 * Plays the part of a library that programs of {@code io.unclosed.misbehaving} use.
 *
 * <p>Loader: the program's. Importers: {@code io.unclosed.misbehaving}.
 */
package org.example.vendor;
