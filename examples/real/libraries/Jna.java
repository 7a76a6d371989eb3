// SPDX-License-Identifier: Apache-2.0

// agent: rules=jna

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;

/** Memory of JNA, and what JNA takes for itself. */
public final class Jna {
    private static final List<Object> HELD = new ArrayList<>();

    private Jna() {}

    public static void main(String[] args) {
        new Memory(100).close();
        Memory twice = new Memory(100);
        twice.close();
        twice.close();
        try (Memory memory = new Memory(100);
                Memory aligned = new Memory(100)) {
            memory.share(10).setByte(0, (byte) 1);
            aligned.align(8);
        }
        try {
            new Memory(0);
            throw new AssertionError();
        } catch (IllegalArgumentException expected) {
            // not a size
        }
        jnasOwn();
        if (args.length == 0) {
            new Memory(100).setByte(0, (byte) 1); // leaked Memory
            new Memory(100).share(10); // leaked Memory
            HELD.add(new Memory(100)); // open Memory
        }
        System.out.println("done");
    }

    private static void jnasOwn() {
        C c = Native.load("c", C.class);
        HELD.add(c.strlen("some text"));
        IntByReference reference = new IntByReference(1);
        HELD.add(reference.getValue());
        Time time = new Time();
        c.time(time.getPointer());
        time.read();
        HELD.add(time);
    }

    /** A few functions of the C library. */
    public interface C extends Library {
        long strlen(String text);

        long time(Pointer seconds);
    }

    /** A structure with memory of its own. */
    @Structure.FieldOrder("seconds")
    public static class Time extends Structure {
        public long seconds;
    }
}
