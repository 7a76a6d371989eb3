// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.ResourceType;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;

/**
 * Inserts calls into one class.
 *
 * <p>The inserted code is a straight line without a branch, a local variable or a handler, so that no stack map
 * changes and nothing of a class must be resolved: Byte Buddy's ASM copies the rest of the class as it is.
 */
final class ClassInstrumenter {

    private final Callee callee;
    private final ClassTargets wanted;
    private final Consumer<String> problems;
    private boolean toldProblems;

    /** @param problems is told which hooks do not fit the class */
    ClassInstrumenter(Callee callee, List<Target> wanted, Consumer<String> problems) {
        this.callee = callee;
        this.wanted = new ClassTargets(wanted);
        this.problems = problems;
    }

    /** Inserts the calls, where the class has any of the members. */
    InstrumentationResult insertInto(byte[] classFile) {
        ClassReader reader = new ClassReader(ReadableVersion.of(classFile));
        ClobberedSlots lost = new ClobberedSlots(wanted);
        if (isAnyOfProgram()) {
            reader.accept(lost, ClassReader.EXPAND_FRAMES);
            if (!lost.matchedAny() && isAllOfFamilies()) {
                return InstrumentationResult.NOTHING; // as it is with most: a method of that name and other parameters
            }
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        TargetVisitor visitor = new TargetVisitor(writer, callee, wanted, lost);
        reader.accept(visitor, 0);
        tellProblems(visitor);
        return visitor.matchedAny()
                ? new InstrumentationResult(
                        ReadableVersion.restore(writer.toByteArray(), classFile), visitor.seesClosing())
                : InstrumentationResult.NOTHING;
    }

    /** Whether rows were found not to fit the class. */
    boolean toldProblems() {
        return toldProblems;
    }

    private void tellProblems(TargetVisitor visitor) {
        for (Target missing : visitor.unmatched()) {
            if (missing.origin() == ResourceType.Origin.LIBRARY) {
                continue; // another version of the library
            }
            tell(missing.hook().member().signature() + " is not in this JVM's class, so its row in "
                    + missing.hook().position()
                    + (missing.origin() == ResourceType.Origin.JDK
                            ? " does nothing: please report it with your Java version"
                            : " does nothing: correct the member's name or parameters"));
        }
        for (Target target : visitor.lostTargets()) {
            if (!target.isOfFamily() && target.origin() == ResourceType.Origin.USER) {
                tell(target.hook().member().signature()
                        + " was optimised so that its resource is not at hand when it returns; its row in "
                        + target.hook().position() + " does nothing");
            }
        }
    }

    private void tell(String problem) {
        toldProblems = true;
        problems.accept(problem);
    }

    private boolean isAllOfFamilies() {
        for (Target target : wanted.all()) {
            if (!target.isOfFamily()) {
                return false;
            }
        }
        return true;
    }

    /** The JDK's own classes are made by javac, and a test holds the catalog against them. */
    private boolean isAnyOfProgram() {
        for (Target target : wanted.all()) {
            if (target.isOfFamily() || target.origin() != ResourceType.Origin.JDK) {
                return true;
            }
        }
        return false;
    }
}
