package studio.longplay.engine.render.make;

import studio.longplay.engine.music.compose.SongChords;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.SceneSongs;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.render.lay.SongGrid;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.sing.SungNote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    static Optional<Placed.PlacedMusic> under(SceneLayout layout, Placed.PlacedLine line) {
        Optional<Placed.PlacedMusic> last = Optional.empty();
        for (Placed.PlacedMusic music : layout.music()) {
            if (!music.range().start().isAfter(line.natural().start())) {
                last = Optional.of(music);
            }
        }
        return last.filter(music -> SceneSongs.accompanies(layout.scene(), music.cue()));
    }

    /// The chords of the bars of music that are sung to; none if nobody sings to it.
    static List<Integer> chords(
            SceneLayout layout, Placed.PlacedMusic music, Map<ElementId, SpokenLine> takes) {
        Optional<MusicKey> key = MusicKey.parse(music.cue().key());
        if (key.isEmpty() || !accompanies(layout, music)) {
            return List.of();
        }
        SongGrid grid = grid(music);
        double quarters = metre(music) == Metre.FOUR_FOUR ? 4 : 3;
        List<SongChords.Tone> tune = new ArrayList<>();
        for (Placed.PlacedLine line : layout.lines()) {
            SpokenLine take = takes.get(line.line().id());
            TakeFile.SungFacts song = take == null ? null : take.facts().song();
            if (take == null
                    || song == null
                    || under(layout, line).filter(music::equals).isEmpty()) {
                continue;
            }
            MediaTime first = line.natural().start().plus(take.downbeat().orElseThrow());
            double bar = grid.nearestBar(first) * quarters;
            for (SungNote note : song.notes()) {
                tune.add(new SongChords.Tone(note.midi(), bar + note.beat(), note.beats()));
            }
        }
        return tune.isEmpty() ? List.of() : SongChords.under(key.get(), tune, quarters);
    }

    private static Metre metre(Placed.PlacedMusic music) {
        return MusicManner.read(music.cue().manner()).metre().orElse(Metre.FOUR_FOUR);
    }

    /// The bars of music that is sung to.
    static SongGrid grid(Placed.PlacedMusic music) {
        Cue.MusicCue cue = music.cue();
        double bar = metre(music).beats() * 60.0 * 48_000 / Math.max(1, cue.bpm());
        return SongGrid.of(music.range().start(), bar, false);
    }
}
