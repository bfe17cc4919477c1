package studio.longplay.engine.render.make;

import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.render.lay.SongGrid;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.MediaTime;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Lines stand on frames and beats between them: where a song is accompanied, its lines are heard
/// to the sample in time with what is played.
final class SongTime {
    private SongTime() {}

    /// A run of a line as it is heard.
    static Slice of(SceneLayout layout, Placed.PlacedLine line, SpokenLine spoken, Slice run) {
        Optional<MediaTime> downbeat = spoken.downbeat();
        Optional<SongGrid> grid =
                downbeat.isPresent() ? under(layout, line).map(SongTime::grid) : Optional.empty();
        if (grid.isEmpty()) {
            return run;
        }
        MediaTime late = grid.get().late(line.natural().start(), downbeat.orElseThrow());
        return run.range().start().plus(late).isBefore(MediaTime.ZERO)
                ? run
                : new Slice(run.range().shiftedBy(late), run.sourceStart(), run.treatment());
    }

    /// Whether a line is sung to an accompaniment.
    static boolean isAccompanied(SceneLayout layout, Placed.PlacedLine line) {
        return line.line().sung() && under(layout, line).isPresent();
    }

    /// Whether somebody sings to this music.
    static boolean accompanies(SceneLayout layout, Placed.PlacedMusic music) {
        return layout.lines().stream()
                .filter(line -> line.line().sung())
                .anyMatch(line -> under(layout, line).filter(music::equals).isPresent());
    }

    /// The music a line is sung to: that of its song.
    private static Optional<Placed.PlacedMusic> under(SceneLayout layout, Placed.PlacedLine line) {
        Optional<Placed.PlacedMusic> last = Optional.empty();
        for (Placed.PlacedMusic music : layout.music()) {
            if (!music.range().start().isAfter(line.natural().start())) {
                last = Optional.of(music);
            }
        }
        return last.filter(music -> songs(layout).contains(music.cue().id()));
    }

    private static SongGrid grid(Placed.PlacedMusic music) {
        Cue.MusicCue cue = music.cue();
        int beats = cue.manner().contains("3/4") ? 3 : 4;
        double bar = beats * 60.0 * 48_000 / Math.max(1, cue.bpm());
        return SongGrid.of(music.range().start(), bar, false);
    }

    private static Set<ElementId> songs(SceneLayout layout) {
        Set<ElementId> ids = new HashSet<>();
        for (ScriptPart part : layout.scene().parts()) {
            if (part instanceof Cue.SongCue song) {
                ids.add(song.id());
            } else if (part instanceof Line line) {
                line.cues().stream()
                        .map(Line.CueAtWord::cue)
                        .filter(Cue.SongCue.class::isInstance)
                        .forEach(cue -> ids.add(cue.id()));
            }
        }
        return ids;
    }
}
