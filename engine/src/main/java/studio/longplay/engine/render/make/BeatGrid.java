package studio.longplay.engine.render.make;

import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.Tempo;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The bars and beats of a piece of music where they are heard, to the sample of the piece.
///
/// It is known before the music is made: only tempo and hits decide it. A piece costs some
/// microseconds.
///
/// @param cue whose music it is
/// @param range in which it is heard
/// @param bpm of its beginning
/// @param beats when beats are heard, in order
public record BeatGrid(ElementId cue, TimeRange range, double bpm, Metre metre, List<Beat> beats) {
    /// When a beat is heard.
    ///
    /// @param bar of the piece, from 1
    /// @param inBar from 1; a bar begins with 1
    public record Beat(MediaTime at, int bar, int inBar) {
        public boolean beginsBar() {
            return inBar == 1;
        }
    }

    public BeatGrid {
        beats = List.copyOf(beats);
    }

    /// The grids of all music of a scene.
    ///
    /// @param sceneStart added to all times
    public static List<BeatGrid> of(SceneLayout layout, MediaTime sceneStart) {
        List<BeatGrid> grids = new ArrayList<>();
        for (Placed.PlacedMusic music : layout.music()) {
            Tempo tempo = new Composer().grid(Music.request(layout, music));
            grids.add(
                    new BeatGrid(
                            music.cue().id(),
                            music.range().shiftedBy(sceneStart),
                            tempo.bpm(),
                            tempo.metre(),
                            beats(tempo, music, sceneStart)));
        }
        return grids;
    }

    private static List<Beat> beats(Tempo tempo, Placed.PlacedMusic music, MediaTime sceneStart) {
        List<Beat> beats = new ArrayList<>();
        for (int bar = 0; bar < tempo.bars(); bar++) {
            double first = tempo.beatOf(bar);
            int count = (int) Math.max(1, Math.floor(tempo.beatsOf(bar) + 1e-6));
            for (int beat = 0; beat < count; beat++) {
                MediaTime source =
                        MediaTime.ofSamples(tempo.sampleAt(first + beat), SampleRate.HZ_48000);
                for (MediaTime at : heard(source, music)) {
                    beats.add(new Beat(at.plus(sceneStart), bar + 1, beat + 1));
                }
            }
        }
        beats.sort(Comparator.comparing(Beat::at));
        return beats;
    }

    /// When a time of the piece is heard in the scene; never if it was cut away.
    private static List<MediaTime> heard(MediaTime source, Placed.PlacedMusic music) {
        List<MediaTime> times = new ArrayList<>();
        for (Slice slice : music.slices()) {
            Speed speed = slice.treatment().speed();
            if (speed.isHeld() || source.isBefore(slice.sourceStart())) {
                continue;
            }
            MediaTime at =
                    slice.range().start().plus(speed.lengthOf(source.minus(slice.sourceStart())));
            if (slice.range().contains(at)) {
                times.add(at);
            }
        }
        return times;
    }
}
