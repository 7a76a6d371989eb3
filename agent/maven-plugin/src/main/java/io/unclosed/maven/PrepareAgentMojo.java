// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import io.unclosed.report.agent.AgentArgumentException;
import io.unclosed.report.agent.AgentArguments;
import io.unclosed.report.agent.JvmOption;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Makes Surefire and Failsafe start the JVMs of the tests under the agent: adds it to the property that they read their
 * JVM options from.
 *
 * <p>Journals of earlier builds are removed from the folder if it is below the module's build folder.
 */
@Mojo(name = "prepare-agent", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareAgentMojo extends UnclosedMojo {

    private static final String AGENT = "io.unclosed:unclosed-core";

    private static final List<String> TESTERS =
            List.of("org.apache.maven.plugins:maven-surefire-plugin", "org.apache.maven.plugins:maven-failsafe-plugin");

    @Parameter(defaultValue = "${plugin.artifactMap}", readonly = true, required = true)
    private Map<String, Artifact> artifacts;

    /** The property that gets the JVM option. Its earlier value stays, after the option. */
    @Parameter(property = "unclosed.propertyName", defaultValue = "argLine", required = true)
    private String propertyName;

    /** Options of the agent, by their keys: {@code <agent><overdue>30s</overdue></agent>}. Files are relative to the module. */
    @Parameter
    private Map<String, String> agent = Map.of();

    @Override
    void run() throws MojoExecutionException {
        Module.of(project(), project(), dest()).forgetJournalsBefore(start());
        String option = JvmOption.quoted("-javaagent:" + agentJar() + "=" + arguments());
        Properties properties = project().getProperties();
        String others = session().getUserProperties().getProperty(propertyName, properties.getProperty(propertyName));
        String line = others == null || others.isBlank() ? option : option + " " + others;
        properties.setProperty(propertyName, line);
        // A property of the command line would win over the project's.
        if (session().getUserProperties().containsKey(propertyName)) {
            session().getUserProperties().setProperty(propertyName, line);
        }
        info(propertyName + " set to " + line);
        warnOfUnread();
    }

    private String arguments() throws MojoExecutionException {
        try {
            return AgentArguments.of(
                    dest().toAbsolutePath(), agent, project().getBasedir().toPath());
        } catch (AgentArgumentException e) {
            throw new MojoExecutionException("option " + e.getMessage() + " (<agent> of unclosed-maven-plugin)", e);
        }
    }

    private File agentJar() throws MojoExecutionException {
        Artifact artifact = artifacts.get(AGENT);
        if (artifact == null || artifact.getFile() == null) {
            throw new MojoExecutionException(AGENT + " is not among the plugin's dependencies; do not exclude it");
        }
        return artifact.getFile();
    }

    /** The most common mistake, which would show only after all tests. */
    private void warnOfUnread() {
        for (String tester : TESTERS) {
            Plugin plugin = project().getPlugin(tester);
            if (plugin == null) {
                continue;
            }
            String unread = Stream.concat(
                            Stream.of(plugin.getConfiguration()),
                            plugin.getExecutions().stream().map(execution -> execution.getConfiguration()))
                    .filter(Xpp3Dom.class::isInstance)
                    .map(Xpp3Dom.class::cast)
                    .map(configuration -> configuration.getChild("argLine"))
                    .filter(argLine -> argLine != null && argLine.getValue() != null)
                    .map(Xpp3Dom::getValue)
                    .filter(value -> !value.contains("{" + propertyName + "}") && !value.contains("-javaagent:"))
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!unread.isEmpty()) {
                warn(plugin.getArtifactId() + " has the argLine " + unread
                        + ", and so starts its JVMs without the agent; write <argLine>@{" + propertyName + "} " + unread
                        + "</argLine>");
            }
        }
    }
}
