// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** The same as {@code check} for all modules of the build at once: one gate, one baseline. */
@Mojo(name = "check-aggregate", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class CheckAggregateMojo extends CheckMojo {

    @Override
    List<Module> modules() {
        return allModules();
    }
}
