// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import jdk.jfr.Recording;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordingFile;
import jdk.jfr.consumer.RecordingStream;

/** Flight Recorder and sound. */
public final class Recordings {

    private static final List<Object> HELD = new ArrayList<>();

    private Recordings() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("unclosed", ".jfr");
        file.toFile().deleteOnExit();
        try (Recording recording = new Recording()) {
            recording.start();
            recording.stop();
            recording.dump(file);
        }
        Recording forgotten = new Recording(); // open Recording
        forgotten.start();
        new RecordingFile(file).hasMoreEvents(); // leaked RecordingFile
        try (RecordingFile closed = new RecordingFile(file)) {
            HELD.add(closed.hasMoreEvents());
        }
        RecordingFile.readAllEvents(file);
        try (EventStream closed = EventStream.openFile(file)) {
            closed.start();
        }
        HELD.add(EventStream.openFile(file)); // open EventStream
        try (RecordingStream stream = new RecordingStream()) {
            stream.startAsync();
        }
        HELD.add(new RecordingStream()); // open RecordingStream
        MidiDevice sequencer = MidiSystem.getSequencer(false);
        sequencer.open(); // open MidiDevice
        HELD.add(sequencer);
        MidiDevice closed = MidiSystem.getSequencer(false);
        closed.open();
        closed.close();
        System.out.println("done");
        System.exit(0);
    }
}
