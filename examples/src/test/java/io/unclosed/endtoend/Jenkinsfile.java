// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.util.Map;
import java.util.Objects;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.jspecify.annotations.Nullable;

/** The words that a Jenkinsfile consists of: its blocks are called, {@code sh} runs its command. */
public abstract class Jenkinsfile extends Script {

    private @Nullable Fixture desk;
    private boolean failed;
    private boolean unstable;

    static Jenkinsfile parse(String text) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(Jenkinsfile.class.getName());
        return (Jenkinsfile) new GroovyShell(Jenkinsfile.class.getClassLoader(), configuration).parse(text);
    }

    boolean passes(Fixture desk) {
        this.desk = desk;
        run();
        return !failed && !unstable;
    }

    public void pipeline(Closure<?> body) {
        body.call();
    }

    public void agent(String which) {}

    public String getAny() {
        return "any";
    }

    public void stages(Closure<?> body) {
        try {
            body.call();
        } catch (Failure failure) {
            failed = true;
        }
    }

    public void stage(String name, Closure<?> body) {
        body.call();
    }

    public void steps(Closure<?> body) {
        body.call();
    }

    public void script(Closure<?> body) {
        body.call();
    }

    public void post(Closure<?> body) {
        body.call();
    }

    public void always(Closure<?> body) {
        body.call();
    }

    public void sh(String command) throws Exception {
        if (status(command) != 0) {
            throw new Failure(command);
        }
    }

    public int sh(Map<String, ?> arguments) throws Exception {
        String command = Objects.requireNonNull(arguments.get("script")).toString();
        assertEquals(Map.of("script", command, "returnStatus", true), arguments);
        return status(command);
    }

    public void junit(String files) throws Exception {
        for (String glob : files.split(", ")) {
            unstable |= Objects.requireNonNull(desk).read(glob).contains("<failure");
        }
    }

    public void unstable(String message) {
        unstable = true;
    }

    public void error(String message) {
        throw new Failure(message);
    }

    private int status(String command) throws Exception {
        return Objects.requireNonNull(desk).run(command).status();
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }
}
