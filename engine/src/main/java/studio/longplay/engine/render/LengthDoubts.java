package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.PacedLength;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Turns;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Objection.Grade;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a programme can be paced to the length that is wanted, said before it is spoken: by the
/// rules and in the words of the work itself, with lines as long as their words usually take.
///
/// Voices differ from that. What only a voice much faster or slower than usual would bring into
/// reach is refused; what is nearer is doubtful.
final class LengthDoubts {
    private static final double QUICKEST_VOICE = 0.75;
    private static final double SLOWEST_VOICE = 1 / QUICKEST_VOICE;

    private LengthDoubts() {}

    static List<Objection> of(ExportOrder order) {
        Optional<MediaTime> wanted = order.settings().length();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return unreachable(order, wanted.get(), 1).stream()
                .map(Objection::of)
                .map(found ->
                        isInReach(order, wanted.get())
                                ? new Objection(
                                        Grade.WARNING,
                                        found.code(),
                                        found.sentence(),
                                        found.remedy(),
                                        Map.of())
                                : found)
                .toList();
    }

    private static boolean isInReach(ExportOrder order, MediaTime wanted) {
        return unreachable(order, wanted, QUICKEST_VOICE).isEmpty()
                || unreachable(order, wanted, SLOWEST_VOICE).isEmpty();
    }

    /// @param times as long as usual all lines are
    private static Optional<StudioFault.Input> unreachable(
            ExportOrder order, MediaTime wanted, double times) {
        FrameRate rate = order.settings().preset().rate();
        Assembly assembly = new Assembly(Pacing.DEFAULT, Turns.of(order.voicing()), rate);
        try {
            double tempo = pace(order, wanted, times).quickening(assembly, spoken(order, times), 1);
            double spokenTimes = times / tempo;
            pace(order, wanted, spokenTimes)
                    .requireReach(assembly, spoken(order, spokenTimes), tempo);
            return Optional.empty();
        } catch (StudioFault.Input fault) {
            return Optional.of(fault);
        }
    }

    private static PacedLength pace(ExportOrder order, MediaTime wanted, double times) {
        Lengths lengths = new Scaled(times);
        return new PacedLength(
                wanted,
                order.settings().preset().rate(),
                tried -> tried.lay(order.script(), lengths, order.arrangement()).duration());
    }

    private static MediaTime spoken(ExportOrder order, double times) {
        Lengths lengths = new Scaled(times);
        return order.script().lines().stream()
                .map(lengths::of)
                .reduce(MediaTime.ZERO, MediaTime::plus);
    }

    /// Lines so many times as long as usual.
    private record Scaled(double times) implements Lengths {
        private static final UsualLengths USUAL = new UsualLengths();

        @Override
        public MediaTime of(Line line) {
            return scaled(USUAL.of(line));
        }

        @Override
        public List<TimeRange> words(Line line) {
            return USUAL.words(line).stream()
                    .map(word -> new TimeRange(scaled(word.start()), scaled(word.duration())))
                    .toList();
        }

        @Override
        public MediaTime of(Cue.SoundCue cue) {
            return USUAL.of(cue);
        }

        private MediaTime scaled(MediaTime usual) {
            return new MediaTime(Math.round(usual.ticks() * times));
        }
    }
}
