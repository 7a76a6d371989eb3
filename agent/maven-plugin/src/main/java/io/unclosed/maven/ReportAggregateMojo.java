// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** The same as {@code report} for all modules of the build at once. */
@Mojo(name = "report-aggregate", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class ReportAggregateMojo extends ReportMojo {

    @Override
    List<Module> modules() {
        return allModules();
    }
}
