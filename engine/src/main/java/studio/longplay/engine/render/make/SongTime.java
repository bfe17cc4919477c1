package studio.longplay.engine.render.make;

import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.render.lay.SongGrid;
import studio.longplay.engine.script.Cue;
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
        Optional<SongGrid> grid = downbeat.isPresent() ? grid(layout, line) : Optional.empty();
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
        return line.line().sung() && grid(layout, line).isPresent();
    }

    private static Optional<SongGrid> grid(SceneLayout layout, Placed.PlacedLine line) {
        Optional<SongGrid> grid = Optional.empty();
        Set<Object> songs = songs(layout);
        for (Placed.PlacedMusic music : layout.music()) {
            Cue.MusicCue cue = music.cue();
            boolean before = !music.range().start().isAfter(line.natural().start());
            if (before) {
                int beats = cue.manner().contains("3/4") ? 3 : 4;
                double bar = beats * 60.0 * 48_000 / Math.max(1, cue.bpm());
                grid =
                        songs.contains(cue.id())
                                ? Optional.of(SongGrid.of(music.range().start(), bar, false))
                                : Optional.empty();
            }
        }
        return grid;
    }

    private static Set<Object> songs(SceneLayout layout) {
        Set<Object> ids = new HashSet<>();
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
