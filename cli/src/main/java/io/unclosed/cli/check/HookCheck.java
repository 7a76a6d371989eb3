// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.MemberPattern;
import io.unclosed.model.catalog.ResourceType;
import java.util.Optional;

/** Checks the lines of a type that name members. */
final class HookCheck {

    private final ClassPath classes;
    private final Hierarchy hierarchy;
    private final Diagnostics diagnostics;
    private final Members members;
    private final FamilyMembers familyMembers;

    HookCheck(ClassPath classes, Hierarchy hierarchy, Diagnostics diagnostics) {
        this.classes = classes;
        this.hierarchy = hierarchy;
        this.diagnostics = diagnostics;
        this.members = new Members(classes, hierarchy);
        this.familyMembers = new FamilyMembers(classes, hierarchy);
    }

    /** What a line names; what is wrong with it goes to the diagnostics. */
    CheckResult check(ResourceType type, Hook hook) {
        boolean ownClass = hook.className().equals(type.name());
        String verb = hook.verb().word();
        String member = ownClass
                ? MissingMember.signature(hook.member())
                : hook.member().signature();
        if (!hook.range().contains(Runtime.version().feature())) {
            return CheckResult.unchecked(verb, member, hook.range());
        }
        Optional<ClassFile> owner = classes.find(hook.className());
        if (owner.isEmpty()) {
            diagnostics.addMissingClass(hook.position(), hook.className());
            return CheckResult.unfit(verb, member);
        }
        if (hook.member().family() && hierarchy.family(hook.className()).isEmpty()) {
            diagnostics.addChildless(hook.position(), hook.className());
            return CheckResult.unfit(verb, member);
        }
        Match match =
                hook.member().family() ? familyMembers.match(hook, owner.get()) : members.match(hook, owner.get());
        diagnostics.addMismatches(hook.position(), false, match.misfits());
        diagnostics.addMismatches(hook.position(), true, match.warnings());
        checkQuestion(hook);
        if (!match.fits()) {
            return CheckResult.unfit(verb, member);
        }
        String found = hook.member().family()
                ? match.membersWithOwners()
                : (ownClass ? "" : hook.className() + "#") + match.members();
        return CheckResult.fit(verb, found);
    }

    /** What is asked of a resource must be a question: where there is none the agent takes it for answered. */
    private void checkQuestion(Hook hook) {
        MemberPattern question = hook.late() == null ? null : hook.late().question();
        if (question == null) {
            return;
        }
        Optional<ClassFile> asked = classes.find(question.className());
        if (asked.isEmpty()) {
            diagnostics.addMissingClass(hook.position(), question.className());
            return;
        }
        boolean there = asked.get().methods().stream()
                .anyMatch(method -> method.name().equals(question.name())
                        && method.descriptor().equals("()Z"));
        if (!there) {
            diagnostics.add(
                    hook.position(),
                    "if",
                    true,
                    question.className() + " declares no boolean " + question.name()
                            + "(); where nobody can be asked, the member counts when it returned normally");
        }
    }
}
