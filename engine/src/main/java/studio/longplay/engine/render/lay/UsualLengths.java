package studio.longplay.engine.render.lay;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;

/// How long things usually are, for laying out what is not made yet.
public final class UsualLengths implements Lengths {
    /// Measured over the built-in voices at their own pace: a word with its share of pauses.
    private static final MediaTime WORD = MediaTime.ofMillis(345);

    private static final MediaTime SOUND = MediaTime.ofSeconds(4);

    @Override
    public MediaTime of(Line line) {
        return new MediaTime(WORD.ticks() * Math.max(1, line.words().size()));
    }

    @Override
    public List<TimeRange> words(Line line) {
        int words = line.words().size();
        List<TimeRange> ranges = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            ranges.add(new TimeRange(new MediaTime(WORD.ticks() * i), WORD));
        }
        return ranges;
    }

    @Override
    public MediaTime of(Cue.SoundCue cue) {
        return SOUND;
    }
}
