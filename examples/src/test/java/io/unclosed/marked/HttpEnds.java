// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** A server that ends the connection, in each of its ways: a client that closes what it opened leaves nothing. */
public final class HttpEnds {

    private static final List<Object> HELD = new ArrayList<>();
    private static final List<String> ANSWERS = List.of(
            "/kept",
            "/second",
            "/close",
            "/empty",
            "/nothing",
            "/old",
            "/endless",
            "/short",
            "/chunked",
            "/cut",
            "/missing",
            "/missingKept",
            "/moved",
            "/garbage",
            "/unanswered");

    private final String base;

    HttpEnds(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        try (RawHttp server = new RawHttp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()))) {
            HttpEnds ends = new HttpEnds("http://127.0.0.1:" + server.port());
            ends.all();
            Thread other = new Thread(ends::all);
            other.start();
            other.join();
            ends.forgotten();
        }
        System.out.println("done " + HELD.size());
    }

    void all() {
        for (String answer : ANSWERS) {
            for (int time = 0; time < 3; time++) {
                closed(answer);
                closedEarly(answer);
                closedAfterItsEnd(answer);
                disconnected(answer);
                disconnectedAtOnce(answer);
                onlyAsked(answer);
                post(answer);
            }
        }
        wrongLength();
    }

    private void closed(String path) {
        HttpURLConnection connection = connection(path);
        try (InputStream in = connection.getInputStream()) {
            in.readAllBytes();
        } catch (IOException expected) {
            connection.disconnect();
        }
    }

    private void closedEarly(String path) {
        HttpURLConnection connection = connection(path);
        try (InputStream in = connection.getInputStream()) {
            in.read();
        } catch (IOException expected) {
            connection.disconnect();
        }
    }

    private void closedAfterItsEnd(String path) {
        HttpURLConnection connection = connection(path);
        try {
            InputStream in = stream(connection);
            if (in != null) {
                in.readAllBytes();
                in.close();
                in.close();
            }
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        } finally {
            connection.disconnect();
        }
    }

    private static InputStream stream(HttpURLConnection connection) throws IOException {
        try {
            return connection.getInputStream();
        } catch (FileNotFoundException missing) {
            return connection.getErrorStream();
        }
    }

    private void disconnected(String path) {
        HttpURLConnection connection = connection(path);
        try {
            HELD.add(connection.getResponseCode());
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        } finally {
            connection.disconnect();
        }
        HELD.add(connection);
    }

    private void disconnectedAtOnce(String path) {
        HttpURLConnection connection = connection(path);
        try {
            connection.connect();
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        connection.disconnect();
    }

    /** What has no body needs no close. */
    private void onlyAsked(String path) {
        HttpURLConnection connection = connection(path);
        try (InputStream in = connection.getInputStream()) {
            HELD.add(connection.getHeaderField("Content-Length") + in.available());
        } catch (IOException expected) {
            connection.disconnect();
        }
    }

    private void post(String path) {
        HttpURLConnection connection = connection(path);
        connection.setDoOutput(true);
        try {
            try (OutputStream out = connection.getOutputStream()) {
                out.write(new byte[10]);
            }
            try (InputStream in = connection.getInputStream()) {
                in.readAllBytes();
            }
        } catch (IOException expected) {
            connection.disconnect();
        }
    }

    /** Fewer or more bytes than were promised. */
    private void wrongLength() {
        for (int length : new int[] {5, 20}) {
            HttpURLConnection connection = connection("/kept");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(new byte[10]);
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        }
    }

    /** They stay in a static list, so that no finalizer comes in between. */
    private void forgotten() throws IOException {
        InputStream endless = url("/endless").openStream(); // open HttpURLConnection
        HELD.add(endless.read());
        HELD.add(endless);
        HttpURLConnection connection = connection("/close");
        HELD.add(connection.getResponseCode()); // open HttpURLConnection
        HELD.add(connection);
        reused();
    }

    /** Of one connection, that several calls in a row have, the last one's is forgotten. */
    private void reused() throws IOException {
        InputStream first = url("/kept").openStream();
        first.readAllBytes();
        HttpURLConnection second = connection("/kept");
        second.connect(); // open HttpURLConnection
        first.close();
        HELD.add(second);
    }

    private HttpURLConnection connection(String path) {
        try {
            return (HttpURLConnection) url(path).openConnection();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private URL url(String path) throws IOException {
        return URI.create(base + path).toURL();
    }
}
