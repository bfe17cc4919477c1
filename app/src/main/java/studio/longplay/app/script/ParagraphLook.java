package studio.longplay.app.script;

import java.util.List;
import java.util.Optional;

/// How a paragraph of the editor looks.
///
/// @param runs cover its text from end to end; none if it is empty
/// @param sceneNumber of the scene whose heading it is, counted from 1; 0 if it is none
/// @param faults what is wrong in it
record ParagraphLook(
        ParagraphKind kind, List<Run> runs, int sceneNumber, List<ScriptFault> faults) {
    ParagraphLook {
        runs = List.copyOf(runs);
        faults = List.copyOf(faults);
    }

    static ParagraphLook plain(int length) {
        return new ParagraphLook(
                ParagraphKind.PLAIN, new Runs(length, TextLook.PLAIN).list(), 0, List.of());
    }

    /// The fault that is told under the text.
    Optional<ScriptFault> note() {
        return faults.stream().filter(ScriptFault::isAboutACue).findFirst();
    }

    /// The look with what is searched for marked.
    ParagraphLook withHits(List<int[]> hits) {
        if (hits.isEmpty() || runs.isEmpty()) {
            return this;
        }
        int length = runs.getLast().to();
        Runs marked = new Runs(length, TextLook.PLAIN);
        runs.forEach(run -> marked.set(run.from(), run.to(), run.look()));
        hits.forEach(hit -> marked.change(hit[0], hit[1], TextLook::found));
        return new ParagraphLook(kind, marked.list(), sceneNumber, faults);
    }

    /// The hue of the speaker it names, [TextLook#NO_SPEAKER] if it names none.
    int speakerRgb() {
        for (Run run : runs) {
            if (run.look().kind() == TextKind.NAME) {
                return run.look().speakerRgb();
            }
        }
        return TextLook.NO_SPEAKER;
    }

    /// The kind of its first cue; plain if it has none.
    TextKind firstCue() {
        for (Run run : runs) {
            if (run.look().kind().isCue()) {
                return run.look().kind();
            }
        }
        return TextKind.PLAIN;
    }

    /// The style of the paragraph as a whole.
    ParagraphStyle style() {
        return new ParagraphStyle(kind, note().isPresent());
    }
}
