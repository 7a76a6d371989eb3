// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Synthesizer;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Files that the JDK opens for a stream of sound. Needs no device. */
public final class SoundFiles {

    private static final List<Object> HELD = new ArrayList<>();

    private SoundFiles() {}

    public static void main(String[] arguments) throws Exception {
        File file = File.createTempFile("unclosed", ".wav");
        file.deleteOnExit();
        AudioFormat format = new AudioFormat(8000, 8, 1, true, false);
        try (AudioInputStream silence = new AudioInputStream(new ByteArrayInputStream(new byte[8000]), format, 8000)) {
            HELD.add(AudioSystem.write(silence, AudioFileFormat.Type.WAVE, file));
        }
        closed(file, format);
        forgotten(file);
        System.out.println("done");
        System.exit(0);
    }

    private static void closed(File file, AudioFormat format) throws Exception {
        AudioSystem.getAudioInputStream(file).close();
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(file)) {
            HELD.add(stream.read(new byte[10]));
        }
        HELD.add(AudioSystem.getAudioFileFormat(file));
        try {
            HELD.add(AudioSystem.getAudioInputStream(Scratch.file()));
        } catch (javax.sound.sampled.UnsupportedAudioFileException expected) {
            HELD.add(expected.getClass());
        }
        try (Synthesizer synthesizer = MidiSystem.getSynthesizer()) {
            HELD.add(synthesizer.getDefaultSoundbank());
        }
        HELD.add(format);
    }

    private static void forgotten(File file) throws Exception {
        HELD.add(AudioSystem.getAudioInputStream(file)); // open FileInputStream
        drop(file);
    }

    private static void drop(File file) throws IOException, javax.sound.sampled.UnsupportedAudioFileException {
        AudioSystem.getAudioInputStream(file).read(new byte[10]); // leaked FileInputStream
    }
}
