// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.catalog.Hook;
import io.unclosed.catalog.Verb;
import java.util.List;
import net.bytebuddy.jar.asm.Type;

/**
 * A hook of the catalog, with the number of its resource type.
 *
 * @param builtIn whether it comes with Unclosed, so that the JDK is to blame if it matches nothing
 */
record Target(Hook hook, int type, boolean builtIn) {

    boolean matches(String method, String descriptor) {
        if (!hook.method().equals(method)) {
            return false;
        }
        List<String> wanted = hook.parameters();
        if (wanted == null) {
            return true;
        }
        Type[] actual = Type.getArgumentTypes(descriptor);
        if (actual.length != wanted.size()) {
            return false;
        }
        for (int i = 0; i < actual.length; i++) {
            if (!names(wanted.get(i), actual[i].getClassName())) {
                return false;
            }
        }
        return true;
    }

    boolean atEntry() {
        return hook.verb() == Verb.CLOSES || hook.verb() == Verb.SWEEPS;
    }

    private static boolean names(String wanted, String actual) {
        return actual.equals(wanted) || actual.endsWith("." + wanted) || actual.endsWith("$" + wanted);
    }
}
