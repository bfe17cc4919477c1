package studio.longplay.engine.script;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.List;

/// Looks for sound cues that wait for a word nobody says, or for a line there is not.
final class TriggerLint {
    private final String file;
    private final List<Line> lines;
    private final List<Warning> warnings = new ArrayList<>();

    private TriggerLint(String file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    /// Those of one scene.
    static List<Warning> check(Scene scene, String file) {
        TriggerLint lint = new TriggerLint(file, scene.lines());
        int line = 0;
        for (ScriptPart part : scene.parts()) {
            switch (part) {
                case Line spoken -> {
                    for (Line.CueAtWord inside : spoken.cues()) {
                        lint.cue(inside.cue(), line);
                    }
                    line++;
                }
                case Cue cue -> lint.cue(cue, line);
                case Action _ -> {}
            }
        }
        return lint.warnings;
    }

    private void cue(Cue cue, int line) {
        if (cue instanceof Cue.SoundCue sound) {
            switch (Staging.of(sound)
                    .trigger()
                    .orElse(new Trigger.OnBeat(Trigger.Beat.SCENE_START))) {
                case Trigger.OnWord word when AnchorWords.find(lines, line, word).isEmpty() ->
                        unknown(sound, word);
                case Trigger.OnBeat(Trigger.Beat beat)
                        when isOfNextLine(beat) && line >= lines.size() ->
                        warn(
                                "script.trigger-line-missing",
                                "No line follows the effect \"%s\", so it happens where it stands."
                                        .formatted(sound.sound()),
                                "Put the cue before the line it is for.",
                                sound);
                case Trigger.OnWord _, Trigger.AtTime _, Trigger.FromHere _, Trigger.OnBeat _ -> {}
            }
        }
    }

    private static boolean isOfNextLine(Trigger.Beat beat) {
        return switch (beat) {
            case SCENE_START, SCENE_END -> false;
            case WITH_NEXT_LINE, AFTER_NEXT_LINE, BEFORE_NEXT_LINE -> true;
        };
    }

    private void unknown(Cue.SoundCue cue, Trigger.OnWord wanted) {
        int said = AnchorWords.count(lines, wanted.words());
        String sentence =
                said > 0
                        ? "\"%s\" is said only %s in this scene, so the effect \"%s\" happens where it stands."
                                .formatted(
                                        wanted.words(),
                                        said == 1 ? "once" : said + " times",
                                        cue.sound())
                        : "Nobody says \"%s\" in this scene, so the effect \"%s\" happens where it stands."
                                .formatted(wanted.words(), cue.sound());
        String remedy =
                said > 0
                        ? "Use a number up to %d, or last.".formatted(said)
                        : AnchorWords.nearest(lines, wanted.words())
                                .map("Did you mean on \"%s\"?"::formatted)
                                .orElse("Name a word of this scene, as it is written.");
        warn("script.trigger-word-unknown", sentence, remedy, cue);
    }

    private void warn(String code, String sentence, String remedy, Cue cue) {
        warnings.add(new Warning(code, sentence, remedy, new Place(file, cue.sourceLine())));
    }
}
