package studio.longplay.app.status;

import studio.longplay.app.words.Words;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;

/// How far the lines of the script are, in words and as the colour of a dot.
///
/// @param faults what of the script cannot be understood, spoken or mixed
public record LinesState(Mood mood, String words, int faults) {
    /// Before anything is known.
    static final LinesState NONE = new LinesState(Mood.WORKING, "", 0);

    /// So many lines are nearly all.
    private static final int FEW = 3;

    /// How the script fares.
    public enum Mood {
        GOOD,
        WORKING,
        FAILED
    }

    static LinesState of(PreviewState state, Words words) {
        int lines = count(state, PreviewLine.State.FAILED);
        int scenes = 0;
        for (PreviewScene scene : state.scenes()) {
            scenes += scene.state() == PreviewScene.State.FAILED ? 1 : 0;
        }
        int unreadable = state.unreadable().isPresent() ? 1 : 0;
        int faults = lines + scenes + unreadable + state.warnings().size();
        if (unreadable > 0) {
            return new LinesState(Mood.FAILED, words.get("lines.unreadable"), faults);
        }
        if (lines > 0) {
            return new LinesState(Mood.FAILED, words.get("lines.failed", lines), faults);
        }
        if (scenes > 0) {
            return new LinesState(Mood.FAILED, words.get("scenes.failed", scenes), faults);
        }
        return spoken(state.work(), faults, words);
    }

    private static int count(PreviewState state, PreviewLine.State wanted) {
        int count = 0;
        for (PreviewLine line : state.lines().values()) {
            count += line.state() == wanted ? 1 : 0;
        }
        return count;
    }

    private static LinesState spoken(PreviewWork work, int faults, Words words) {
        int waiting = work.lines() - work.linesSpoken();
        if (work.lines() == 0) {
            return new LinesState(Mood.GOOD, words.get("lines.none"), faults);
        }
        if (waiting == 0) {
            return new LinesState(Mood.GOOD, words.get("lines.all"), faults);
        }
        if (waiting <= FEW && waiting < work.linesSpoken()) {
            return new LinesState(Mood.GOOD, words.get("lines.but", waiting), faults);
        }
        return new LinesState(
                Mood.WORKING, words.get("lines.some", work.linesSpoken(), work.lines()), faults);
    }
}
