// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.InsertionCheck;
import io.unclosed.model.catalog.Member;
import io.unclosed.model.catalog.MethodDescriptor;
import io.unclosed.model.catalog.ResourceType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Finds the members of one class that the catalog names. */
final class TargetVisitor extends ClassVisitor {

    private final Callee callee;
    private final ClassTargets wanted;
    private final Set<Target> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Target> lostTargets = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, String> fields = new HashMap<>();
    private final ClobberedSlots lost;
    private String className = "";

    /** @param lost the slots that cannot be read before methods return */
    TargetVisitor(ClassVisitor next, Callee callee, ClassTargets wanted, ClobberedSlots lost) {
        super(Opcodes.ASM9, next);
        this.callee = callee;
        this.lost = lost;
        this.wanted = wanted;
    }

    /** Whether calls were inserted that tell when something of a family is closed. */
    boolean seesClosing() {
        for (Target target : matched) {
            boolean closes = target.atEntry() || target.hook().late() != null;
            if (target.isOfFamily() && closes && !target.hook().closesChildren()) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything was inserted. */
    boolean matchedAny() {
        return !matched.isEmpty();
    }

    /** The members that the class has, but that cannot be instrumented. */
    Set<Target> lostTargets() {
        return lostTargets;
    }

    /** The members that the class does not have. */
    List<Target> unmatched() {
        List<Target> unmatched = new ArrayList<>();
        for (Target target : wanted.all()) {
            if (!matched.contains(target) && !lostTargets.contains(target) && !target.isOfFamily()) {
                unmatched.add(target);
            }
        }
        return unmatched;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        className = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & Opcodes.ACC_STATIC) == 0) {
            fields.put(name, descriptor);
        }
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        List<Target> matching = wanted.in(name, descriptor);
        if (matching.isEmpty()) {
            return next;
        }
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        Member member = new Member(className, MethodDescriptor.of(descriptor), isStatic, fields);
        AvailableValues available = new AvailableValues(member, lost.in(name, descriptor));
        List<Target> here = new ArrayList<>();
        for (Target target : matching) {
            if (target.isOfFamily() && !InsertionCheck.suits(target.hook(), member)) {
                continue;
            }
            if (target.atEntry() || isOfJdk(target) || available.enoughFor(target)) {
                here.add(target);
            } else {
                lostTargets.add(target);
            }
        }
        boolean code = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        if (next == null || here.isEmpty() || !code) {
            return next; // a row that names only members without code stays unmatched
        }
        matched.addAll(here);
        return new MethodInstrumenter(next, callee, member, here, available);
    }

    private static boolean isOfJdk(Target target) {
        return target.origin() == ResourceType.Origin.JDK && !target.isOfFamily();
    }
}
