// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.apache.commons.net.ftp.FTPClient;

/** Commons Net: an FTP client, and a server that knows as much of FTP as this takes. */
public final class CommonsNet {
    private CommonsNet() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, CommonsNet::use);
    }

    private static void use(boolean forget) throws Exception {
        try (ServerSocket control = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ServerSocket data = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> serve(control, data));
            server.start();
            FTPClient client = new FTPClient();
            client.connect("127.0.0.1", control.getLocalPort());
            client.login("me", "secret");
            client.enterLocalPassiveMode();
            client.setUseEPSVwithIPv4(true);
            InputStream in = client.retrieveFileStream("file"); // leaked Socket
            in.readAllBytes();
            if (!forget) {
                in.close();
            }
            client.completePendingCommand();
            client.logout();
            client.disconnect();
            server.join();
        }
    }

    private static void serve(ServerSocket control, ServerSocket data) {
        try (Socket socket = control.accept();
                Scanner commands = new Scanner(socket.getInputStream(), StandardCharsets.UTF_8);
                OutputStream out = socket.getOutputStream()) {
            say(out, "220 ready");
            while (commands.hasNextLine()) {
                String command = commands.nextLine();
                if (command.startsWith("EPSV")) {
                    say(out, "229 passive (|||" + data.getLocalPort() + "|)");
                } else if (command.startsWith("RETR")) {
                    try (Socket transfer = data.accept()) {
                        say(out, "150 here it comes");
                        transfer.getOutputStream().write(1);
                    }
                    say(out, "226 done");
                } else if (command.startsWith("QUIT")) {
                    say(out, "221 bye");
                } else {
                    say(out, "230 fine");
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
