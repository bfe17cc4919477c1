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
        return new MediaTime(WORD.ticks() * Math.max(1, count(line.text())));
    }

    /// How many words there are, as [Line#words()] has them, without making them: a long play is
    /// laid out anew at every edit.
    private static int count(String text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (isSpace(each)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(each)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    private static boolean isSpace(char each) {
        return each == ' ' || (each >= '\t' && each <= '\r');
    }

    @Override
    public List<TimeRange> words(Line line) {
        int words = count(line.text());
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
