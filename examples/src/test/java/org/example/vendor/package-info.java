// SPDX-License-Identifier: Apache-2.0
/**
 * Plays the part of a library that programs of {@code io.unclosed.trial} use.
 *
 * <p>Floor: none. Importers: {@code io.unclosed.trial}.
 */
package org.example.vendor;
