// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.io.File;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Copies the text by which a person recognises a resource. Only JDK classes are asked: no code of the program runs here. */
final class Details {

    private static final int MAX_LENGTH = 300;

    private Details() {}

    static @Nullable String text(@Nullable Object detail, int number) {
        String text = detail == null || detail.getClass().getClassLoader() != null ? null : known(detail);
        if (text != null && text.length() > MAX_LENGTH) {
            text = text.substring(0, MAX_LENGTH);
        }
        if (number < 0) {
            return text;
        }
        return (text == null ? "" : text) + ":" + number;
    }

    private static @Nullable String known(Object detail) {
        if (detail instanceof String text) {
            return text;
        }
        if (detail instanceof File file) {
            return file.getPath();
        }
        if (detail instanceof InetAddress address) {
            return address.getHostAddress();
        }
        if (detail instanceof Path || detail instanceof SocketAddress || detail instanceof URI) {
            return detail.toString();
        }
        if (detail instanceof URLConnection connection) {
            return known(connection.getURL());
        }
        if (detail instanceof URL url) {
            return text(url);
        }
        if (detail instanceof Object[] items) {
            // The first stands for all: of a command the others may be secrets.
            return items.length == 0 || items[0] == null ? null : text(items[0], -1);
        }
        return null;
    }

    /** Put together here, because its own text is made by a handler, which may be the program's. */
    private static String text(URL url) {
        String host = url.getHost();
        String authority = host == null || host.isEmpty() ? "" : "//" + host;
        return url.getProtocol() + ":" + authority + (url.getPort() < 0 ? "" : ":" + url.getPort()) + url.getFile();
    }
}
