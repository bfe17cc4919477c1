package studio.longplay.engine.render.preview;

import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The lines of a reading as far as they are spoken, and how long the others likely are.
final class LinesNow implements Lengths {
    private static final UsualLengths USUAL = new UsualLengths();

    private final Map<ElementId, PreviewLine> lines;
    private final Stock stock;

    private LinesNow(Map<ElementId, PreviewLine> lines, Stock stock) {
        this.lines = lines;
        this.stock = stock;
    }

    /// @param guess how long a line is that is not spoken
    static LinesNow of(Reading reading, Stock stock, Function<Line, MediaTime> guess) {
        Map<ElementId, PreviewLine> lines = new LinkedHashMap<>();
        reading.orders()
                .forEach((id, order) -> lines.put(id, line(order, reading.take(id), stock, guess)));
        return new LinesNow(lines, stock);
    }

    private static PreviewLine line(
            Speaking.Order order, TakeKey key, Stock stock, Function<Line, MediaTime> guess) {
        Optional<SpokenLine> take = stock.take(key, order.line());
        PreviewLine.State state =
                take.isPresent()
                        ? PreviewLine.State.SPOKEN
                        : stock.fault(key).isPresent()
                                ? PreviewLine.State.FAILED
                                : stock.isMaking(key)
                                        ? PreviewLine.State.SPEAKING
                                        : PreviewLine.State.WAITING;
        MediaTime length = take.map(SpokenLine::length).orElseGet(() -> guess.apply(order.line()));
        return new PreviewLine(order.line(), order.voice(), state, length, take, stock.fault(key));
    }

    /// By id, in the order of the script.
    Map<ElementId, PreviewLine> byId() {
        return lines;
    }

    /// How long all of them are together.
    MediaTime total() {
        return lines.values().stream()
                .map(PreviewLine::length)
                .reduce(MediaTime.ZERO, MediaTime::plus);
    }

    @Override
    public MediaTime of(Line line) {
        PreviewLine known = lines.get(line.id());
        return known == null ? USUAL.of(line) : known.length();
    }

    @Override
    public List<TimeRange> words(Line line) {
        PreviewLine known = lines.get(line.id());
        if (known == null) {
            return USUAL.words(line);
        }
        return known.take().map(SpokenLine::words).orElseGet(() -> words(line, known.length()));
    }

    /// As many as usual, in another length than usual.
    private static List<TimeRange> words(Line line, MediaTime length) {
        List<TimeRange> usual = USUAL.words(line);
        MediaTime whole = USUAL.of(line);
        if (whole.equals(length)) {
            return usual;
        }
        double times = (double) length.ticks() / whole.ticks();
        return usual.stream()
                .map(word ->
                        TimeRange.between(times(word.start(), times), times(word.end(), times)))
                .toList();
    }

    private static MediaTime times(MediaTime time, double times) {
        return new MediaTime((long) (time.ticks() * times));
    }

    @Override
    public Optional<MediaTime> downbeat(Line line) {
        return Optional.ofNullable(lines.get(line.id()))
                .flatMap(PreviewLine::take)
                .flatMap(SpokenLine::downbeat);
    }

    @Override
    public MediaTime of(Cue.SoundCue cue) {
        return stock.effect(cue).map(Effects.Made::length).orElseGet(() -> USUAL.of(cue));
    }
}
