package studio.longplay.app.status;

import studio.longplay.app.session.Gravity;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;

/// How far the lines of the script are, in words and as the colour of a dot.
///
/// @param found what is wrong with the script
public record LinesState(Mood mood, String words, Found found) {
    /// Before anything is known.
    static final LinesState NONE = new LinesState(Mood.WORKING, "", new Found(0, 0));

    /// So many lines are nearly all.
    private static final int FEW = 3;

    /// What is wrong with the script, counted as the script's page does.
    ///
    /// @param faults what cannot be understood, spoken or mixed, and is left out of the film
    /// @param remarks what somebody should look at
    public record Found(int faults, int remarks) {
        boolean isNothing() {
            return faults + remarks == 0;
        }

        String words(Words words) {
            if (faults > 0 && remarks > 0) {
                String odd = words.get("remarks", remarks);
                return words.get("faults.both", words.get("faults", faults), odd);
            }
            return remarks > 0 ? words.get("remarks", remarks) : words.get("faults", faults);
        }
    }

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
        int bad = 0;
        for (Warning warning : state.warnings()) {
            bad += Gravity.of(warning) == Gravity.FAULT ? 1 : 0;
        }
        Found found = new Found(lines + scenes + unreadable + bad, state.warnings().size() - bad);
        if (unreadable > 0) {
            return new LinesState(Mood.FAILED, words.get("lines.unreadable"), found);
        }
        if (lines > 0) {
            return new LinesState(Mood.FAILED, words.get("lines.failed", lines), found);
        }
        if (scenes > 0) {
            return new LinesState(Mood.FAILED, words.get("scenes.failed", scenes), found);
        }
        return spoken(state.work(), found, words);
    }

    private static int count(PreviewState state, PreviewLine.State wanted) {
        int count = 0;
        for (PreviewLine line : state.lines().values()) {
            count += line.state() == wanted ? 1 : 0;
        }
        return count;
    }

    private static LinesState spoken(PreviewWork work, Found found, Words words) {
        int waiting = work.lines() - work.linesSpoken();
        if (work.lines() == 0) {
            return new LinesState(Mood.GOOD, words.get("lines.none"), found);
        }
        if (waiting == 0) {
            return new LinesState(Mood.GOOD, words.get("lines.all"), found);
        }
        if (waiting <= FEW && waiting < work.linesSpoken()) {
            return new LinesState(Mood.GOOD, words.get("lines.but", waiting), found);
        }
        return new LinesState(
                Mood.WORKING, words.get("lines.some", work.linesSpoken(), work.lines()), found);
    }
}
