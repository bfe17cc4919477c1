package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.make.Marking;
import studio.longplay.engine.render.make.MusicCheck;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.script.Melody;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptLint;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.sing.Song;
import studio.longplay.engine.voice.sing.SungNote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A verse sung on its own: what was sung and where it lies.
///
/// @param file the WAV at 48 kHz, mono for one voice and stereo for more
/// @param melody the notes as they were sung, as a script has them
/// @param warnings what the author should know of it
public record Recital(
        String voice,
        String file,
        long milliseconds,
        int words,
        String melody,
        List<SungNote> notes,
        List<Warning> warnings) {
    private static final String SPEAKER = "SINGER";

    public Recital {
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /// What is wanted.
    ///
    /// @param voice its id or its name
    /// @param text the lyrics, verse lines parted by `\n` or `/`
    /// @param song what a song cue says: `F major, 84 bpm, melody "C4 q, D4 q"`; empty to have all
    ///   decided
    /// @param ensemble what an ensemble cue says: `choir of 8, thirds`; empty for one voice
    /// @param seed 0 for the usual delivery
    /// @param out the file to write
    public record Asked(
            String voice, String text, String song, String ensemble, int seed, Path out) {}

    /// Sings a verse, or finds it sung, and writes it marked as any sound that may leave the
    /// machine.
    ///
    /// @throws StudioFault.Input `voice.unknown`, `song.unreadable` or `song.no-syllables`
    public static Recital of(Speaking speaking, Marking marking, Asked asked, JobContext context)
            throws StudioFault {
        Voice voice =
                speaking.registry()
                        .find(asked.voice())
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "voice.unknown",
                                        "There is no voice \"" + asked.voice() + "\".",
                                        "\"longplay voices list\" shows them all."));
        Script script = script(asked);
        Speaking.Order written = order(speaking, voice, asked, script);
        Speaking.Order order =
                new Speaking.Order(
                        written.line(),
                        voice,
                        written.prosody(),
                        written.lexicon(),
                        asked.seed(),
                        written.recorded(),
                        written.song(),
                        written.choir());
        SpokenLine line = speaking.speak(order, context);
        write(marking.alone(line).file(), asked.out());
        TakeFile.SungFacts song = java.util.Objects.requireNonNull(line.facts().song());
        return new Recital(
                voice.name(),
                asked.out().toString(),
                line.length().toMillisFloor(),
                line.facts().words().size(),
                melody(song.notes(), order.song().map(Song::beatsPerBar).orElse(4)).text(),
                song.notes(),
                warnings(script, line));
    }

    private static List<Warning> warnings(Script script, SpokenLine line) {
        List<Warning> warnings = new ArrayList<>(MusicCheck.of(script.scenes(), ""));
        warnings.addAll(SongWarnings.of(line, ""));
        return warnings;
    }

    private static void write(Path heard, Path out) throws StudioFault {
        try {
            AtomicFile.write(out.toAbsolutePath(), Files.readAllBytes(heard));
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "song.unwritten",
                    "The song could not be read back: " + e.getMessage() + ".",
                    "Check the data folder's disk.",
                    e);
        }
    }

    private static Script script(Asked asked) throws StudioFault.Input {
        StringBuilder text = new StringBuilder("INT. HERE\n\n");
        if (!asked.song().isBlank()) {
            text.append("[[song: ").append(asked.song()).append("]]\n");
        }
        if (!asked.ensemble().isBlank()) {
            text.append("[[ensemble: ").append(asked.ensemble()).append("]]\n");
        }
        text.append("\n").append(SPEAKER).append('\n');
        for (String verse : asked.text().split("\\s*[\n/]\\s*")) {
            text.append('~').append(verse.isBlank() ? " " : verse.strip()).append('\n');
        }
        Script script = new ScriptParser().parse(text.toString(), "song.fountain");
        for (Warning warning : ScriptLint.check(script, _ -> true)) {
            if (warning.code().equals("script.cue-unknown")) {
                throw new StudioFault.Input(
                        "song.unreadable", warning.sentence(), warning.remedy());
            }
        }
        return script;
    }

    private static Speaking.Order order(Speaking speaking, Voice voice, Asked asked, Script script)
            throws StudioFault.Input {
        Scene scene = script.scenes().getFirst();
        Speaking.Voiced cast = new Speaking.Voiced(Map.of(SPEAKER, voice), Voicing.NONE);
        return speaking.orders(scene, cast).stream()
                .filter(order -> order.song().isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "song.no-syllables",
                                "There is nothing to sing in \"" + asked.text() + "\".",
                                "Give the words of a verse."));
    }

    /// The notes of a take as a melody to be written; rests between them are rests, and a pick-up
    /// stands at the end of a bar.
    public static Melody melody(List<SungNote> notes, int beatsPerBar) {
        List<Melody.Note> written = new java.util.ArrayList<>();
        double at = Math.min(0, notes.isEmpty() ? 0 : notes.getFirst().beat());
        at = beatsPerBar * Math.floor(at / beatsPerBar);
        for (SungNote note : notes) {
            if (note.beat() - at > 1e-6) {
                written.add(new Melody.Note(Melody.REST, note.beat() - at, false));
            }
            written.add(new Melody.Note(note.midi(), note.beats(), note.goesOn()));
            at = note.end();
        }
        return new Melody(written);
    }
}
