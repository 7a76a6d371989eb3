// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of classes and methods without what compilers, libraries and the JVM number or make up: the part of a name that
 * is another one in the next build or the next run.
 */
public final class StableNames {

    private static final Pattern VOLATILE = Pattern.compile(String.join(
            "|",
            "(?<=Generated(?:Method|Constructor|SerializationConstructor)Accessor)\\d+",
            // The address in the name of a hidden class.
            "/0x[0-9a-f]+",
            // Groovy's closures and unnamed scripts, Scala's lifted blocks, Clojure's functions, JRuby's interfaces.
            "(?<=_closure|_lambda|liftedTree|\\$fn__|\\$reify__|\\$eval|\\.gen\\.InterfaceImpl)\\d+",
            "(?<=^Script)\\d+(?=$|\\$)",
            // CGLIB, as Spring and Guice use it; Javassist; EJB views.
            "(?<=CGLIB\\$\\$|ByGuice\\$\\$|ByteBuddy\\$\\$|Proxy\\$\\$)[0-9a-f]+",
            "(?<=CGLIB\\$STATICHOOK|\\$\\$\\$view)\\d+",
            "(?<=_\\$\\$_)(?:jvst|javassist_)[0-9a-f_]+",
            // Byte Buddy's random names, also in Mockito and Hibernate.
            "(?<=\\$(?:ByteBuddy|MockitoMock|auxiliary)\\$)\\w+",
            "(?<=\\$Hibernate(?:Proxy|Instantiator|AccessOptimizer)\\$)\\w+",
            // Anonymous and local classes, lambdas' methods, accessors, Kotlin's and Scala's kin; proxies of the JDK.
            "(?<=\\$|\\$Proxy|jdk\\.proxy)\\d+"));

    private StableNames() {}

    /** The name without its volatile parts. */
    public static String of(String name) {
        return isPlain(name) ? name : VOLATILE.matcher(name).replaceAll("");
    }

    /** What stands before, between and behind the volatile parts of the name, in their order. */
    public static List<String> pieces(String name) {
        return isPlain(name) ? List.of(name) : List.of(VOLATILE.split(name, -1));
    }

    /** Nearly all names are: volatile parts hold a digit, or stand behind a dollar sign. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '$' || (c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
