// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A list that is there when it is first looked at. */
public final class LazyList<T> extends AbstractList<T> {

    private final Supplier<List<T>> list;

    public LazyList(Supplier<List<T>> list) {
        this.list = list;
    }

    @Override
    public T get(int index) {
        return list.get().get(index);
    }

    @Override
    public int size() {
        return list.get().size();
    }

    @Override
    public Iterator<T> iterator() {
        return list.get().iterator();
    }
}
