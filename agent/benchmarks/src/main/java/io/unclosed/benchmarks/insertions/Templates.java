// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import io.unclosed.benchmarks.insertions.Insertion.Operand;
import io.unclosed.benchmarks.insertions.OperandMapping.Pushed;
import io.unclosed.boot.Tracker;
import net.bytebuddy.asm.Advice;

/** The code that Byte Buddy copies into methods: a class for each verb, with and without a family. */
@SuppressWarnings("unused") // Byte Buddy reads the methods from the class files.
final class Templates {

    private Templates() {}

    static Class<?> of(Insertion insertion) {
        boolean family = insertion.operands().stream().anyMatch(operand -> operand.kind() == Operand.Kind.ONLY);
        return switch (insertion.verb()) {
            case "opened" -> family ? OpenedOfFamily.class : Opened.class;
            case "closed" -> family ? ClosedOfFamily.class : Closed.class;
            case "closedOf" -> ClosedOf.class;
            case "closedIf" -> ClosedIf.class;
            case "ended" -> Ended.class;
            case "started" -> Started.class;
            case "handed" -> Handed.class;
            case "sweeping" -> Sweeping.class;
            case "guarded" -> Guarded.class;
            default -> throw new IllegalArgumentException(insertion.verb());
        };
    }

    private static final class Opened {
        @Advice.OnMethodExit
        static void insert(@Pushed Object resource, @Pushed Object detail, @Pushed int number, @Pushed int type) {
            Tracker.opened(resource, detail, number, type);
        }
    }

    private static final class OpenedOfFamily {
        @Advice.OnMethodExit
        static void insert(
                @Pushed Object resource,
                @Pushed int family,
                @Pushed Object detail,
                @Pushed int number,
                @Pushed int type,
                @Advice.This Object self) {
            Tracker.opened(Tracker.only(resource, self, family), detail, number, type);
        }
    }

    private static final class Closed {
        @Advice.OnMethodEnter
        static void insert(@Pushed Object resource) {
            Tracker.closed(resource);
        }
    }

    private static final class ClosedOfFamily {
        @Advice.OnMethodEnter
        static void insert(@Pushed Object resource, @Pushed int family, @Advice.This Object self) {
            Tracker.closed(Tracker.only(resource, self, family));
        }
    }

    private static final class ClosedOf {
        @Advice.OnMethodEnter
        static void insert(@Pushed Object parent, @Pushed int family, @Advice.This Object self) {
            Tracker.closedOf(Tracker.only(parent, self, family));
        }
    }

    private static final class ClosedIf {
        @Advice.OnMethodEnter
        static void insert(@Pushed Object resource, @Pushed boolean condition) {
            Tracker.closedIf(resource, condition);
        }
    }

    private static final class Ended {
        @Advice.OnMethodEnter
        static void insert(@Pushed Object resource) {
            Tracker.ended(resource);
        }
    }

    private static final class Started {
        @Advice.OnMethodExit
        static void insert(@Pushed Object resource) {
            Tracker.started(resource);
        }
    }

    private static final class Handed {
        @Advice.OnMethodExit
        static void insert(@Pushed Object resource, @Pushed String className) {
            Tracker.handed(resource, className);
        }
    }

    private static final class Sweeping {
        @Advice.OnMethodEnter
        static void insert() {
            Tracker.sweeping();
        }
    }

    private static final class Guarded {
        @Advice.OnMethodExit
        static void insert(@Pushed Object resource, @Pushed Object action) {
            Tracker.guarded(resource, action);
        }
    }
}
