// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * The agent's jar, which this program carries inside and a JVM must find as a file.
 *
 * <p>It is laid down once per user under a name made of its content, so that programs that outlive the command, and
 * JVMs that they start later, still find it; two versions never meet.
 */
public final class AgentJar {

    private static final String RESOURCE = "/io/unclosed/cli/agent/unclosed-core.jar";

    private final Map<String, String> variables;

    public AgentJar(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The file, after making sure that it is there and whole. */
    public Path file() throws LaunchException {
        byte[] jar = carried();
        String name = "unclosed-agent-" + hash(jar) + ".jar";
        try {
            return placed(cache(), name, jar);
        } catch (IOException e) {
            return temporary(name, jar);
        }
    }

    private static byte[] carried() throws LaunchException {
        try (InputStream in = AgentJar.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw LaunchException.failure("this unclosed.jar carries no agent; build or download it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw LaunchException.failure("this unclosed.jar is damaged; build or download it again");
        }
    }

    private Path cache() throws IOException {
        String cache = variables.getOrDefault("XDG_CACHE_HOME", "");
        Path home = Path.of(variables.getOrDefault("HOME", System.getProperty("user.home")));
        Path folder = Path.of(cache).isAbsolute() ? Path.of(cache) : home.resolve(".cache");
        if (!folder.isAbsolute() || folder.toString().indexOf('=') >= 0) {
            // The JVM takes what follows the first = for the agent's options.
            throw new IOException("no folder for -javaagent: " + folder);
        }
        Files.createDirectories(folder);
        return folder.resolve("unclosed");
    }

    private static Path placed(Path folder, String name, byte[] jar) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly("rwx------", folder));
        }
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), jar)) {
            return file;
        }
        // Another run may do the same at this moment: whoever moves last wins, with the same bytes.
        Path draft = Files.createTempFile(folder, name, ".draft", ownerOnly("rw-------", folder));
        try {
            Files.write(draft, jar);
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path temporary(String name, byte[] jar) throws LaunchException {
        try {
            Path folder = Files.createTempDirectory("unclosed");
            if (folder.toString().indexOf('=') < 0) {
                return placed(folder.toAbsolutePath(), name, jar);
            }
        } catch (IOException e) {
            // The sentence below says what can be done about it.
        }
        throw LaunchException.failure("found no folder to write the agent's jar to;"
                + " set XDG_CACHE_HOME to a writable one without = in its name");
    }

    private static FileAttribute<?>[] ownerOnly(String permissions, Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String hash(byte[] jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
