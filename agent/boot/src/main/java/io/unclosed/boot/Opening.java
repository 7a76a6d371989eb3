// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

/** What instrumented code says of an opening, in one number: the resource type's in the catalog, and some flags. */
public final class Opening {

    /** The member hands the resource out. One that is open already is handed on, and this is where the program got it. */
    public static final int DELIVERED = 1 << 16;

    /** Counts only for a resource that was prepared before, and not closed since. */
    public static final int PREPARED = 1 << 17;

    /** The resource holds nothing before it was started. */
    public static final int IDLE = 1 << 18;

    /** Whether its closing can be seen depends on its class. */
    public static final int UNSURE = 1 << 19;

    /** Only objects of the very class whose closing members were instrumented count, and none of a subclass. */
    public static final int EXACT = 1 << 20;

    /** The resource takes a descriptor of the system's, which is to be known even where it is not the program's. */
    public static final int HOLDING = 1 << 21;

    private static final int TYPE = DELIVERED - 1;

    private Opening() {}

    /** The number of the type alone. */
    public static int type(int opening) {
        return opening & TYPE;
    }

    static boolean is(int opening, int flag) {
        return (opening & flag) != 0;
    }
}
