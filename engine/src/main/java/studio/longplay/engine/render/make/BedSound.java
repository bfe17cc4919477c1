package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;

/// Lets a bed of ambience go over the border of two scenes without a seam, though neither knows how
/// long the other is.
///
/// ```
/// scene n    loop from its start ..........._            its last seconds cross with
///                                    _/ end of the loop   what leads into its start
/// scene n+1                          |loop from its start ......
/// ```
///
/// In every scene the bed begins at the start of its loop, so a scene's mix is a function of that
/// scene alone; the last sample before the border is the last one of the loop.
final class BedSound {
    /// 2 s.
    static final long FADE = 96_000;

    private BedSound() {}

    static void add(
            Placed.PlacedSound placed, Placed.Bed bed, Effects.Made made, List<Heard> heard) {
        List<Slice> runs = Runs.of(placed.slices());
        double gainDb = made.level().gainDb();
        boolean over = Staging.of(placed.cue()).overSpeech();
        String name = "bed " + placed.cue().id();
        String row = over ? SpeechRide.over(name) : SpeechRide.under(name);
        StripRef strip = Rows.strip(placed.cue());
        Heard.Source source = new Heard.Source(made.artifact(), made.samples(), true);
        for (int i = 0; i < runs.size(); i++) {
            Slice run = runs.get(i);
            long length = samples(run.end()) - samples(run.range().start());
            boolean goesOn = bed.goesOn() && run.end().equals(placed.end());
            boolean comesOn = bed.comesOn() && run.range().start().equals(MediaTime.ZERO);
            long cross = Math.min(FADE, Math.min(made.samples(), length) / 2);
            long in = comesOn ? 0 : i == 0 ? FADE : Heard.Joins.CUT;
            long out = goesOn ? cross : i == runs.size() - 1 ? FADE : Heard.Joins.CUT;
            Heard.Joins joins = new Heard.Joins(in, out, 0, false, true);
            Heard piece = new Heard(row, strip, Stem.EFFECTS, source, gainDb, run, joins, false);
            heard.add(piece);
            if (goesOn) {
                heard.add(leading(row + " on", piece, cross));
            }
        }
    }

    /// The end of the loop, which the start of the loop follows.
    private static Heard leading(String row, Heard before, long cross) {
        MediaTime length = MediaTime.ofSamples(cross, SampleRate.HZ_48000);
        MediaTime end = before.slice().end();
        Slice slice =
                new Slice(
                        TimeRange.between(end.minus(length), end),
                        MediaTime.ofSamples(before.source().samples() - cross, SampleRate.HZ_48000),
                        Treatment.NONE);
        Heard.Joins joins = new Heard.Joins(cross, 0, 0, true, true);
        return new Heard(
                row,
                before.strip(),
                Stem.EFFECTS,
                before.source(),
                before.gainDb(),
                slice,
                joins,
                false);
    }

    private static long samples(MediaTime time) {
        return Heard.samples(time);
    }
}
