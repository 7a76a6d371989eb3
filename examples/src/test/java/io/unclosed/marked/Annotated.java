// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.util.ArrayList;
import java.util.List;

/** What annotations say must be closed, without a rule. They are known by their simple names. */
public final class Annotated {

    private static final List<Object> HELD = new ArrayList<>();

    private Annotated() {}

    public static void main(String[] arguments) {
        new Constructed("name"); // leaked Annotated$Constructed
        new Constructed("name").close();
        new Constructed(); // its other constructor is not annotated
        make(); // leaked Annotated$Made
        make().close();
        new Called(); // leaked Annotated$Called
        new Called().finish();
        new Called().giveUp();
        new SubCalled(); // its way to finish is its own, and not known
        new Inherited(); // leaked Annotated$Inherited
        new SubInherited(); // leaked Annotated$Inherited
        new SubInherited().close();
        HELD.add(new Inherited()); // open Annotated$Inherited
        System.out.println("done");
    }

    @MustBeClosed
    static Made make() {
        return new Made();
    }

    static final class Constructed implements AutoCloseable {
        @MustBeClosed
        Constructed(String name) {
            HELD.add(name);
        }

        Constructed() {}

        @Override
        public void close() {}
    }

    static final class Made implements AutoCloseable {
        @Override
        public void close() {}
    }

    @MustCall({"finish", "giveUp"})
    static class Called {
        void finish() {}

        void giveUp() {}
    }

    static final class SubCalled extends Called {
        @Override
        void finish() {}
    }

    @InheritableMustCall("close")
    static class Inherited implements AutoCloseable {
        @Override
        public void close() {}
    }

    static final class SubInherited extends Inherited {
        @Override
        public void close() {
            HELD.add("closed");
        }
    }
}

@interface MustBeClosed {}

@interface MustCall {
    String[] value();
}

@interface InheritableMustCall {
    String[] value();
}
