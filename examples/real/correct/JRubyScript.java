// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import org.jruby.embed.LocalContextScope;
import org.jruby.embed.ScriptingContainer;

/** JRuby: a script in a container. */
public final class JRubyScript {
    private JRubyScript() {}

    public static void main(String[] args) throws Exception {
        Path file = Files.writeString(Scratch.folder("jruby").resolve("a"), "some text");
        ScriptingContainer container = new ScriptingContainer(LocalContextScope.SINGLETHREAD);
        container.put("path", file.toString());
        container.runScriptlet("File.open(path) { |f| f.read }");
        container.runScriptlet("$file = File.open(path); $file.read"); // open FileChannel
        if (args.length == 0) {
            container.runScriptlet("$file.close");
        }
        container.terminate();
        System.out.println("done");
    }
}
