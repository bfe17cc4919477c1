package studio.longplay.app.inspector;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;

import java.util.List;
import java.util.Locale;

/// Which of the script's warnings are about one thing.
final class Warnings {
    private Warnings() {}

    /// Those of a line's own words; what its cues do wrong is said at the cues.
    static List<Warning> of(PreviewState state, Line line) {
        int last = line.sourceLine() + (int) line.text().lines().count() - 1;
        return state.warnings().stream()
                .filter(warning -> isBetween(warning, line.sourceLine(), last))
                .filter(warning -> !isOfCue(warning) || isOfVoice(warning))
                .toList();
    }

    static List<Warning> of(PreviewState state, Cue cue) {
        return state.warnings().stream()
                .filter(warning -> isBetween(warning, cue.sourceLine(), cue.sourceLine()))
                .filter(Warnings::isOfCue)
                .filter(warning -> isAbout(warning, cue))
                .toList();
    }

    private static boolean isBetween(Warning warning, int first, int last) {
        return warning.place() != null
                && warning.place().line() >= first
                && warning.place().line() <= last;
    }

    private static boolean isOfVoice(Warning warning) {
        return warning.code().startsWith("voice.");
    }

    private static boolean isOfCue(Warning warning) {
        return !warning.code().startsWith("script.speech")
                && !warning.code().startsWith("script.speaker")
                && !warning.code().startsWith("script.control");
    }

    private static boolean isAbout(Warning warning, Cue cue) {
        String code = warning.code();
        return switch (cue) {
            case Cue.MusicCue _ -> code.startsWith("music.");
            case Cue.SoundCue sound ->
                    (code.startsWith("sfx.") || code.startsWith("script.trigger"))
                            && says(warning, sound.sound(), sound.modifiers());
            case Cue.PictureCue _ -> code.startsWith("script.picture");
            case Cue.VoiceCue _ -> code.startsWith("voice.") || code.startsWith("script.voice");
            case Cue.UnknownCue unknown ->
                    code.equals("script.cue-unknown") && says(warning, unknown.kind(), List.of());
            case Cue.SongCue _, Cue.EnsembleCue _ -> code.startsWith("song.");
            case Cue.PauseCue _, Cue.ChapterCue _ -> false;
        };
    }

    private static boolean says(Warning warning, String word, List<String> others) {
        String sentence = warning.sentence().toLowerCase(Locale.ROOT);
        return sentence.contains(word.toLowerCase(Locale.ROOT))
                || others.stream()
                        .anyMatch(other -> sentence.contains(other.toLowerCase(Locale.ROOT)));
    }
}
