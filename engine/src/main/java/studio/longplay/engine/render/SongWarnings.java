package studio.longplay.engine.render;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.script.Melody;
import studio.longplay.engine.voice.sing.Register;
import studio.longplay.engine.voice.sing.SungNote;

import java.util.ArrayList;
import java.util.List;

/// What the author of a song should know of how it was sung.
///
/// | code | what |
/// |---|---|
/// | `song.transposed` | the melody was moved by octaves into the voice's range |
/// | `song.range` | notes lie outside the voice's range even so |
/// | `song.notes-few` | there are more syllables than notes |
/// | `song.notes-many` | there are more notes than syllables |
public final class SongWarnings {
    private SongWarnings() {}

    /// Of one take; none of a line that was spoken.
    ///
    /// @param file the script's
    public static List<Warning> of(SpokenLine take, String file) {
        TakeFile.SungFacts song = take.facts().song();
        List<Warning> warnings = new ArrayList<>();
        if (song == null) {
            return warnings;
        }
        Place place = new Place(file, take.line().sourceLine());
        String who = take.line().speaker().name();
        octaves(song, who, place, warnings);
        range(take, song, place, warnings);
        if (song.rounds() > 0) {
            warnings.add(
                    new Warning(
                            "song.notes-few",
                            "%s has more syllables than the melody has notes; it is begun again %s."
                                    .formatted(who, times(song.rounds())),
                            "Add notes, or part the lyrics so that the melody fits each part.",
                            place));
        }
        if (song.leftOver() > 0) {
            warnings.add(
                    new Warning(
                            "song.notes-many",
                            "%d notes of the melody find no syllable of %s and are not sung."
                                    .formatted(song.leftOver(), who),
                            "Put ~ before notes that go on with the syllable before them.",
                            place));
        }
        return warnings;
    }

    private static void octaves(
            TakeFile.SungFacts song, String who, Place place, List<Warning> warnings) {
        if (song.octaves() != 0) {
            int octaves = Math.abs(song.octaves());
            warnings.add(
                    new Warning(
                            "song.transposed",
                            "%s sings %s %s than written, within the voice's range."
                                    .formatted(
                                            who,
                                            octaves == 1 ? "an octave" : octaves + " octaves",
                                            song.octaves() > 0 ? "higher" : "lower"),
                            "Write the notes there, or choose another voice, to have it so.",
                            place));
        }
    }

    private static void range(
            SpokenLine take, TakeFile.SungFacts song, Place place, List<Warning> warnings) {
        Register register = Register.of(take.voice().shape());
        List<SungNote> outside =
                song.notes().stream().filter(note -> !register.holds(note.midi())).toList();
        if (!outside.isEmpty()) {
            warnings.add(
                    new Warning(
                            "song.range",
                            "%s sings %s, outside the voice's ease from %s to %s."
                                    .formatted(
                                            take.line().speaker().name(),
                                            Melody.name(outside.getFirst().midi()),
                                            Melody.name(register.lowest()),
                                            Melody.name(register.highest())),
                            "Choose another key or another voice.",
                            place));
        }
    }

    private static String times(int rounds) {
        return rounds == 1 ? "once" : rounds + " times";
    }
}
