// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import io.unclosed.model.file.OwnFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agent's jar, which this program carries inside and a JVM must find as a file.
 *
 * <p>It is laid down once per user under a name made of its content, so that programs that outlive the command, and
 * JVMs that they start later, still find it; two versions never meet. It becomes code of the program: where another user could
 * exchange it, it is laid into a folder of this run alone, which goes with it.
 */
final class BundledAgent implements AutoCloseable {

    private static final String RESOURCE = "/io/unclosed/cli/agent/unclosed-core.jar";

    private final Path file;
    private final @Nullable RunFolder ofRun;

    private BundledAgent(Path file, @Nullable RunFolder ofRun) {
        this.file = file;
        this.ofRun = ofRun;
    }

    /** Makes sure that it is there, whole and out of others' reach. */
    static BundledAgent laid(Map<String, String> variables) throws LaunchException {
        byte[] jar = carried();
        String name = "unclosed-agent-" + hash(jar) + ".jar";
        Path kept = kept(variables, name, jar);
        return kept == null ? ofRun(name, jar) : new BundledAgent(kept, null);
    }

    Path file() {
        return file;
    }

    /** Removes the files that only this run uses. */
    @Override
    public void close() {
        if (ofRun != null) {
            ofRun.close();
        }
    }

    private static byte[] carried() throws LaunchException {
        try (InputStream in = BundledAgent.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw LaunchException.failure("this unclosed.jar carries no agent; build or download it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw LaunchException.failure("this unclosed.jar is damaged; build or download it again");
        }
    }

    /** The one in the user's cache; null where there is no such place, or it is not the user's alone. */
    private static @Nullable Path kept(Map<String, String> variables, String name, byte[] jar) {
        try {
            Path cache = OwnFolder.cacheHome(
                    variables.get("XDG_CACHE_HOME"),
                    System.getProperty("os.name"),
                    variables.getOrDefault("HOME", System.getProperty("user.home")));
            return cache == null ? null : placed(new OwnFolder(cache, "unclosed"), name, jar);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // It cannot be written, or the system does not tell whose a file is.
            return null;
        }
    }

    private static @Nullable Path placed(OwnFolder cache, String name, byte[] jar) throws IOException {
        Path folder = cache.made();
        if (folder == null || !isNameable(folder)) {
            return null;
        }
        Path file = folder.resolve(name);
        if (Files.exists(file) && Arrays.equals(cache.read(name, jar.length), jar)) {
            return file;
        }
        // Another run may do the same at this moment: the last move wins, with the same bytes.
        return cache.write(name, jar);
    }

    private static BundledAgent ofRun(String name, byte[] jar) throws LaunchException {
        try {
            RunFolder folder = RunFolder.make();
            if (isNameable(folder.path())) {
                return new BundledAgent(folder.write(name, jar), folder);
            }
            folder.close();
        } catch (IOException e) {
            // The sentence below says what can be done about it.
        }
        throw LaunchException.failure("found no folder for the agent's jar that no other user can change;"
                + " set XDG_CACHE_HOME to a writable one of your own without = in its name");
    }

    /** The JVM takes what follows the first = for the agent's options. */
    private static boolean isNameable(Path folder) {
        return folder.toString().indexOf('=') < 0;
    }

    private static String hash(byte[] jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
