package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Marking;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.Voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A voice heard on its own: what was spoken and where it lies.
///
/// @param file the WAV, mono at 48 kHz
public record Audition(String voice, String file, long milliseconds, int words, String engine) {
    /// What is wanted.
    ///
    /// @param voice its id or its name
    /// @param words how some are said
    /// @param out the file to write
    public record Asked(String voice, String text, Lexicon words, Path out) {}

    /// Speaks a sentence, or finds it spoken, and writes it marked as any sound that may leave the
    /// machine.
    ///
    /// @param speaking with the words of what is asked
    /// @param listener hears it while the rest is made, without the mark
    /// @throws StudioFault.Input `voice.unknown` if there is no such voice
    public static Audition of(
            Speaking speaking,
            Marking marking,
            Asked asked,
            SpeechListener listener,
            JobContext context)
            throws StudioFault {
        Voice voice =
                speaking.registry()
                        .find(asked.voice())
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "voice.unknown",
                                        "There is no voice \"" + asked.voice() + "\".",
                                        "\"longplay voices list\" shows them all."));
        try {
            SpokenLine line = speaking.audition(voice, asked.text(), listener, context);
            if (line.facts().words().isEmpty()) {
                throw new StudioFault.Input(
                        "voice.no-words",
                        "There is no word in \"" + asked.text() + "\".",
                        "Give the voice a sentence to say.");
            }
            Path heard = marking.alone(line).file();
            AtomicFile.write(asked.out().toAbsolutePath(), Files.readAllBytes(heard));
            return new Audition(
                    voice.name(),
                    asked.out().toString(),
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
