package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.voice.Voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A voice heard on its own: what was spoken and where it lies.
///
/// @param file the WAV, mono at 48 kHz
public record Audition(String voice, String file, long milliseconds, int words, String engine) {
    /// Speaks a sentence, or finds it spoken, and copies it to `out`.
    ///
    /// @throws StudioFault.Input `voice.unknown` if there is no such voice
    public static Audition of(
            Speaking speaking, String voiceName, String text, Path out, JobContext context)
            throws StudioFault {
        Voice voice =
                speaking.registry()
                        .find(voiceName)
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "voice.unknown",
                                        "There is no voice \"" + voiceName + "\".",
                                        "\"longplay voices list\" shows them all."));
        try {
            SpokenLine line = speaking.audition(voice, text, context);
            if (line.facts().words().isEmpty()) {
                throw new StudioFault.Input(
                        "voice.no-words",
                        "There is no word in \"" + text + "\".",
                        "Give the voice a sentence to say.");
            }
            AtomicFile.write(out.toAbsolutePath(), Files.readAllBytes(line.artifact().file()));
            return new Audition(
                    voice.name(),
                    out.toString(),
                    line.length().toMillisFloor(),
                    line.facts().words().size(),
                    line.facts().engine());
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "voice.audition",
                    "The sentence could not be read back: " + e.getMessage() + ".",
                    "Check the data folder's disk.",
                    e);
        }
    }
}
