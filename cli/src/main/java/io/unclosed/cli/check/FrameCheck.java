// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.catalog.Position;
import java.util.List;
import java.util.Optional;

/** Checks the frames that {@code inside} and {@code never in} name. */
final class FrameCheck {

    private final ClassPath classes;
    private final Diagnostics diagnostics;

    FrameCheck(ClassPath classes, Diagnostics diagnostics) {
        this.classes = classes;
        this.diagnostics = diagnostics;
    }

    /**
     * Whether there is such a class, method, or package; says so if not.
     *
     * @param frames {@code CLASS}, {@code CLASS#METHOD} or {@code PACKAGE.*}
     */
    boolean fits(String frames, Position position) {
        int hash = frames.indexOf('#');
        if (hash >= 0) {
            return fits(frames.substring(0, hash), frames.substring(hash + 1), position);
        }
        boolean ofPackage = frames.endsWith(".*");
        String name = ofPackage ? frames.substring(0, frames.length() - 2) : frames;
        boolean there =
                ofPackage ? classes.hasPackage(name) : classes.find(name).isPresent();
        if (!there && ofPackage) {
            diagnostics.addMissingPackage(position, name);
        } else if (!there) {
            diagnostics.addMissingClass(position, name);
        }
        return there;
    }

    private boolean fits(String className, String method, Position position) {
        Optional<ClassFile> owner = classes.find(className);
        if (owner.isEmpty()) {
            diagnostics.addMissingClass(position, className);
            return false;
        }
        // A frame carries the name that the class file has.
        List<String> names = owner.get().methods().stream().map(Method::name).toList();
        if (names.contains(method)) {
            return true;
        }
        String meant = method.equals("new")
                ? "; a constructor is called <init> here"
                : Nearest.to(method, names)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; expected a method's name, without parameters");
        diagnostics.add(position, className, false, className + " has no method " + method + meant);
        return false;
    }
}
