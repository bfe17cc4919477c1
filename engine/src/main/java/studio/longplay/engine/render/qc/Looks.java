package studio.longplay.engine.render.qc;

import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.media.Glance;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What pictures of a film look like, in the order in which they were seen: black, plain, or like
/// the ones before. 9 bytes for each.
///
/// A picture is compared with the first of those it is like, not with the last: a slow move is not
/// taken for stillness.
final class Looks {
    private static final int FIRST_ROOM = 1 << 10;
    private static final int BLACK = 1;
    private static final int PLAIN = 2;
    private static final int LIKE_BEFORE = 4;
    private static final int LEVELS = 256;

    /// One spot in so many is left out at both ends: noise is no picture.
    private static final int OUTLIERS = 1000;

    private final QualityLimits.Senses senses;
    private final int[] histogram = new int[LEVELS];
    private long[] ticks = new long[FIRST_ROOM];
    private byte[] kinds = new byte[FIRST_ROOM];
    private byte[] first = {};
    private int count;

    Looks(QualityLimits.Senses senses) {
        this.senses = senses;
    }

    int count() {
        return count;
    }

    void add(MediaTime at, Glance glance) {
        add(at, glance.luma());
    }

    /// @param luma as [Glance#luma] says it
    void add(MediaTime at, byte[] luma) {
        if (count == ticks.length) {
            ticks = Arrays.copyOf(ticks, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        count(luma);
        int kind =
                (countsAsBlack(luma.length) ? BLACK : 0) | (countsAsPlain(luma.length) ? PLAIN : 0);
        if (count > 0 && isLikeFirst(luma)) {
            kind |= LIKE_BEFORE;
        } else {
            first = luma.length == first.length ? first : new byte[luma.length];
            System.arraycopy(luma, 0, first, 0, luma.length);
        }
        ticks[count] = at.ticks();
        kinds[count++] = (byte) kind;
    }

    private void count(byte[] luma) {
        Arrays.fill(histogram, 0);
        for (byte level : luma) {
            histogram[level & 0xFF]++;
        }
    }

    private boolean countsAsBlack(int spots) {
        int dark = 0;
        for (int level = 0; level < senses.blackBelow(); level++) {
            dark += histogram[level];
        }
        return dark >= senses.blackShare() * spots;
    }

    private boolean countsAsPlain(int spots) {
        int left = spots / OUTLIERS;
        int darkest = 0;
        for (int skipped = 0; skipped + histogram[darkest] <= left; darkest++) {
            skipped += histogram[darkest];
        }
        int brightest = LEVELS - 1;
        for (int skipped = 0; skipped + histogram[brightest] <= left; brightest--) {
            skipped += histogram[brightest];
        }
        return brightest - darkest <= senses.plainSpread();
    }

    private boolean isLikeFirst(byte[] luma) {
        if (luma.length != first.length) {
            return false;
        }
        long sum = 0;
        int most = 0;
        for (int i = 0; i < luma.length; i++) {
            int difference = Math.abs((luma[i] & 0xFF) - (first[i] & 0xFF));
            sum += difference;
            most = Math.max(most, difference);
        }
        return sum <= senses.stillMean() * luma.length && most <= senses.stillSpot();
    }

    long ticks(int index) {
        return ticks[index];
    }

    boolean isBlack(int index) {
        return (kinds[index] & BLACK) != 0;
    }

    boolean isPlain(int index) {
        return (kinds[index] & PLAIN) != 0 && !isBlack(index);
    }

    boolean isLikeBefore(int index) {
        return (kinds[index] & LIKE_BEFORE) != 0;
    }

    /// A kind of look, by its number.
    @FunctionalInterface
    interface Kind {
        boolean is(int index);
    }

    /// Where one picture of a kind follows another, from the first one's look to the next look of
    /// another kind.
    ///
    /// @param packets of the film, which say what frame a time is
    /// @param end the frame until which the last look lasts
    List<FrameSpan> runs(Kind kind, FilmPackets.Pictures packets, long end) {
        List<FrameSpan> runs = new ArrayList<>();
        long from = -1;
        for (int i = 0; i < count; i++) {
            long frame = frame(i, packets);
            if (from >= 0 && !kind.is(i)) {
                runs.add(new FrameSpan(from, Math.max(from, frame)));
                from = -1;
            } else if (from < 0 && kind.is(i)) {
                from = frame;
            }
        }
        if (from >= 0) {
            runs.add(new FrameSpan(from, Math.max(from, end)));
        }
        return runs;
    }

    /// Where pictures are alike: from the first of them to the next one that is not.
    List<FrameSpan> stills(FilmPackets.Pictures packets, long end) {
        List<FrameSpan> stills = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || !isLikeBefore(i)) {
                long from = frame(first, packets);
                long to = i == count ? end : frame(i, packets);
                if (to > from + 1) {
                    stills.add(new FrameSpan(from, to));
                }
                first = i;
            }
        }
        return stills;
    }

    long frame(int index, FilmPackets.Pictures packets) {
        return packets.at(new MediaTime(ticks[index]));
    }
}
