package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// What became of the words of a line on the timeline.
sealed interface LineFate {
    /// Half a frame: who cuts at a word's border by eye means the border.
    MediaTime NEARLY = MediaTime.ofMillis(16);

    /// All of them are left, or nothing was done.
    record Whole() implements LineFate {}

    /// None of them is left.
    record Gone(String why) implements LineFate {}

    /// Some are left.
    ///
    /// @param kept which
    /// @param halved of these, the ones that were cut in their middle
    /// @param start of what is left, after where the line would stand by itself
    /// @param treatment of the pieces, taken as one
    /// @param left how the line will be spoken, about
    record Cut(BitSet kept, List<String> halved, MediaTime start, Treatment treatment, Voiced left)
            implements LineFate {}

    /// Some are not left, and it cannot be written.
    record Unwritable(String why) implements LineFate {}

    /// What became of a line.
    static LineFate of(Line line, ClipEdit edit, Voiced voiced) {
        if (edit.pieces().isEmpty()) {
            return new Gone("It was taken out of the timeline.");
        }
        if (edit.pieces().equals(ClipEdit.NONE.pieces())
                || voiced.words().size() != line.words().size()) {
            return new Whole();
        }
        List<TimeRange> heard = heard(edit.pieces(), voiced.length());
        BitSet kept = kept(voiced.words(), heard);
        if (kept.cardinality() == line.words().size()) {
            return new Whole();
        }
        if (!voiced.spoken()) {
            return new Unwritable("It is not spoken yet, so it is not known which words are left.");
        }
        if (kept.isEmpty()) {
            return new Gone("None of its words is left on the timeline.");
        }
        String why = obstacle(edit.pieces(), voiced.length());
        return why.isEmpty() ? cut(line, edit, voiced, kept) : new Unwritable(why);
    }

    private static List<TimeRange> heard(List<Piece> pieces, MediaTime length) {
        List<TimeRange> heard = new ArrayList<>();
        for (Piece piece : pieces) {
            MediaTime in = piece.in().in(length).max(MediaTime.ZERO);
            MediaTime out = piece.out().in(length).min(length);
            if (in.isBefore(out)) {
                heard.add(TimeRange.between(in, out));
            }
        }
        return heard;
    }

    private static BitSet kept(List<TimeRange> words, List<TimeRange> heard) {
        BitSet kept = new BitSet(words.size());
        for (int word = 0; word < words.size(); word++) {
            TimeRange range = words.get(word);
            MediaTime least = NEARLY.min(new MediaTime(range.duration().ticks() / 2));
            kept.set(
                    word,
                    range.duration().ticks() == 0
                            ? heard.stream().anyMatch(it -> touches(it, range.start()))
                            : common(range, heard).isAfter(least));
        }
        return kept;
    }

    private static boolean touches(TimeRange range, MediaTime at) {
        return !at.isBefore(range.start()) && !at.isAfter(range.end());
    }

    private static MediaTime common(TimeRange word, List<TimeRange> heard) {
        MediaTime common = MediaTime.ZERO;
        for (TimeRange range : heard) {
            MediaTime from = word.start().max(range.start());
            common = common.plus(word.end().min(range.end()).minus(from).max(MediaTime.ZERO));
        }
        return common;
    }

    /// Why a text cannot say what the pieces do; empty if it can.
    private static String obstacle(List<Piece> pieces, MediaTime length) {
        List<Piece> inOrder = new ArrayList<>(pieces);
        inOrder.sort(Comparator.comparing(piece -> piece.in().in(length).plus(piece.shift())));
        Treatment first = pieces.getFirst().treatment();
        MediaTime end = MediaTime.ZERO.minus(NEARLY);
        for (Piece piece : inOrder) {
            if (piece.in().in(length).isBefore(end.minus(NEARLY))) {
                return "Its words were put in another order.";
            }
            end = piece.out().in(length);
            Treatment treatment = piece.treatment();
            if (treatment.speed().isHeld() || !treatment.speed().equals(first.speed())) {
                return "Its pieces run at different speeds.";
            }
            if (!treatment.curves().equals(first.curves())
                    || treatment.disabled() != first.disabled()) {
                return "Its pieces are treated in different ways.";
            }
            if (treatment.curves().values().stream().anyMatch(LineFate::isKeyed)) {
                return "What is keyed in it would no longer fit its words.";
            }
        }
        return "";
    }

    private static boolean isKeyed(Curve curve) {
        return curve.keys().size() > 1;
    }

    private static Cut cut(Line line, ClipEdit edit, Voiced voiced, BitSet kept) {
        List<TimeRange> heard = heard(edit.pieces(), voiced.length());
        List<String> halved = new ArrayList<>();
        Stretches left = new Stretches();
        heard.forEach(left::add);
        for (int word = kept.nextSetBit(0); word >= 0; word = kept.nextSetBit(word + 1)) {
            TimeRange range = voiced.words().get(word);
            left.add(range);
            if (common(range, heard).plus(NEARLY).isBefore(range.duration())) {
                halved.add(line.words().get(word));
            }
        }
        List<TimeRange> words = new ArrayList<>();
        for (int word = kept.nextSetBit(0); word >= 0; word = kept.nextSetBit(word + 1)) {
            TimeRange range = voiced.words().get(word);
            words.add(TimeRange.between(left.before(range.start()), left.before(range.end())));
        }
        MediaTime start =
                edit.pieces().stream()
                        .map(piece -> piece.in().in(voiced.length()).plus(piece.shift()))
                        .min(Comparator.naturalOrder())
                        .orElse(MediaTime.ZERO);
        Voiced spoken = new Voiced(left.before(voiced.length()), words, false);
        return new Cut(kept, halved, start, joined(edit.pieces()), spoken);
    }

    /// The first piece's beginning, the last one's end.
    private static Treatment joined(List<Piece> pieces) {
        Treatment first = pieces.getFirst().treatment();
        Treatment last = pieces.getLast().treatment();
        Speed speed = first.speed();
        return new Treatment(
                first.fadeIn(),
                last.fadeOut(),
                speed,
                first.curves(),
                first.crossing(),
                first.disabled());
    }
}
