// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * 64 bits about some bytes, by which damage and difference show. Not malice: against that the folder is the user's own.
 * Both sums are computed by the JVM itself; a digest would run interpreted, and take longer than all that a start keeps.
 */
final class Checksum {

    private Checksum() {}

    static long of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static long of(byte[] bytes, int from, int to) {
        CRC32 low = new CRC32();
        low.update(bytes, from, to - from);
        CRC32C high = new CRC32C();
        high.update(bytes, from, to - from);
        return high.getValue() << 32 | low.getValue();
    }
}
