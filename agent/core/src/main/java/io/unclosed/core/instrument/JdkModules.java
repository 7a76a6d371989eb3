// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.lang.module.ResolvedModule;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the JDK's modules from others that have such a name, such as that of a jar {@code java-shop-1.0.jar}. Safe for any thread. */
public final class JdkModules {

    private static final String MOST_FRAMES = "java.base";
    private static final String IMAGE = "jrt";

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private JdkModules() {}

    /** Whether a module, by its name, is the JDK's; also one that the JDK makes at run time, for classes of proxies. */
    public static boolean include(String name) {
        if (name.equals(MOST_FRAMES)) {
            return true;
        }
        if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
            return false;
        }
        Boolean known = KNOWN.get(name);
        if (known == null) {
            known = isOfImage(name);
            KNOWN.put(name, known);
        }
        return known;
    }

    /** The JDK's are in its image; where the layer of the start does not know one, the JDK made it. */
    private static boolean isOfImage(String name) {
        Optional<ResolvedModule> module = ModuleLayer.boot().configuration().findModule(name);
        if (module.isEmpty()) {
            return true;
        }
        Optional<URI> location = module.get().reference().location();
        return location.isPresent() && IMAGE.equals(location.get().getScheme());
    }
}
