package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.PacedLength;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.Tempo;
import studio.longplay.engine.render.lay.Turns;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.preset.WantedLength;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fits a reading to the length that its project wants, as the export will: by pauses, and where
/// these are not enough by lines spoken faster. Belongs to one thread.
///
/// An export reckons the tempo from all lines at slower ones. Until these are spoken the preview
/// guesses, and keeps to its guess: a tempo that changed with every line would have all lines
/// spoken again each time.
final class Tempos {
    private static final UsualLengths USUAL = new UsualLengths();

    private final Speaking speaking;
    private final Map<Double, Spoken> byTempo = new LinkedHashMap<>();
    private Map<ElementId, Speaking.Order> own = Map.of();
    private Optional<Held> held = Optional.empty();

    Tempos(Speaking speaking) {
        this.speaking = speaking;
    }

    /// How lines are spoken at a tempo.
    private record Spoken(Map<ElementId, Speaking.Order> orders, Map<ElementId, TakeKey> takes) {}

    /// What was decided last, for which length.
    private record Held(MediaTime wanted, double tempo) {}

    /// A reading as it is spoken and laid out.
    ///
    /// @param reading with the orders of its tempo
    /// @param measured the same at a slower tempo: its lines must be spoken before it is known
    ///   which tempo is the right one; empty if that is known
    record Paced(Reading reading, LinesNow lines, Assembly assembly, Optional<Reading> measured) {
        Programme laid() {
            return lay(reading, lines, assembly);
        }
    }

    /// @param reading at the voices' own pace
    Paced of(Reading reading, Stock stock) {
        Assembly usual =
                new Assembly(
                        Pacing.DEFAULT, Turns.of(reading.project().voicing()), PreviewState.RATE);
        Optional<MediaTime> wanted = wanted(reading);
        if (wanted.isEmpty()) {
            held = Optional.empty();
            return new Paced(
                    reading, LinesNow.of(reading, stock, USUAL::of), usual, Optional.empty());
        }
        forgetOthers(reading.orders());
        return new Walk(reading, stock, usual).to(wanted.get());
    }

    /// What was reckoned of other lines. A reading that differs in other things has the very same
    /// orders, and comparing thousands of them would take longer than laying out.
    @SuppressWarnings("ReferenceEquality")
    private void forgetOthers(Map<ElementId, Speaking.Order> orders) {
        if (own != orders) {
            own = orders;
            byTempo.clear();
        }
    }

    private static Optional<MediaTime> wanted(Reading reading) {
        try {
            return WantedLength.of(reading.project().export());
        } catch (StudioFault.Input senseless) {
            return Optional.empty();
        }
    }

    private static Programme lay(Reading reading, LinesNow lines, Assembly assembly) {
        return assembly.lay(reading.sounding(), lines, reading.project().arrangement());
    }

    /// From tempo to tempo, until the length can be had.
    private final class Walk implements Tempo.Lines {
        private final Reading own;
        private final Stock stock;
        private final Assembly usual;
        private final List<Reading> steps = new ArrayList<>();
        private double tempo = 1;
        private Reading reading;
        private LinesNow lines;

        Walk(Reading own, Stock stock, Assembly usual) {
            this.own = own;
            this.stock = stock;
            this.usual = usual;
            this.reading = own;
            this.lines = LinesNow.of(own, stock, USUAL::of);
        }

        Paced to(MediaTime length) {
            PacedLength pace =
                    new PacedLength(
                            length,
                            PreviewState.RATE,
                            tried -> lay(reading, lines, tried).duration());
            try {
                Tempo.of(pace, usual, this);
            } catch (StudioFault unreachable) {
                // The export refuses it, and says what would be in reach; the preview comes near.
            }
            List<Reading> slower = steps.subList(0, Math.max(0, steps.size() - 1));
            Optional<Reading> measured =
                    slower.stream().filter(step -> !isSpoken(step)).findFirst();
            double right = tempo;
            double kept =
                    held.filter(_ -> measured.isPresent())
                            .filter(before -> before.wanted().equals(length))
                            .map(Held::tempo)
                            .orElse(right);
            held = Optional.of(new Held(length, kept));
            if (kept != right) {
                at(kept);
            }
            return new Paced(reading, lines, pace.nearest(usual), measured);
        }

        private boolean isSpoken(Reading step) {
            return step.takes().values().stream().allMatch(stock::isSettled);
        }

        @Override
        public MediaTime at(double next) {
            tempo = next;
            reading = next == 1 ? own : quickened(own, next);
            lines = LinesNow.of(reading, stock, line -> guess(line, next));
            steps.add(reading);
            return lines.total();
        }

        /// From the same line at another tempo, if it was ever spoken.
        private MediaTime guess(Line line, double at) {
            Optional<MediaTime> plain = length(own.takes(), line);
            if (plain.isPresent()) {
                return times(plain.get(), 1 / at);
            }
            for (Map.Entry<Double, Spoken> other : byTempo.entrySet()) {
                Optional<MediaTime> length = length(other.getValue().takes(), line);
                if (length.isPresent()) {
                    return times(length.get(), other.getKey() / at);
                }
            }
            return times(USUAL.of(line), 1 / at);
        }

        private Optional<MediaTime> length(Map<ElementId, TakeKey> takes, Line line) {
            TakeKey key = takes.get(line.id());
            return key == null ? Optional.empty() : stock.length(key);
        }
    }

    private static MediaTime times(MediaTime time, double times) {
        return new MediaTime(Math.round(time.ticks() * times));
    }

    private Reading quickened(Reading own, double tempo) {
        Spoken spoken = byTempo.computeIfAbsent(tempo, at -> spoken(own, at));
        return own.spoken(spoken.orders(), spoken.takes());
    }

    private Spoken spoken(Reading own, double tempo) {
        Map<ElementId, Speaking.Order> orders = new LinkedHashMap<>();
        Map<ElementId, TakeKey> takes = new LinkedHashMap<>();
        Speaking.Voiced voiced = new Speaking.Voiced(own.cast(), own.project().voicing()).at(tempo);
        try {
            for (Scene scene : own.script().scenes()) {
                for (Speaking.Order order : speaking.orders(scene, voiced)) {
                    orders.put(order.line().id(), order);
                    takes.put(
                            order.line().id(),
                            TakeKey.of(order, own.project().arrangement().bin()));
                }
            }
        } catch (StudioFault.Input nobodySpeaks) {
            // Then nothing of it is spoken at any tempo.
            return new Spoken(own.orders(), own.takes());
        }
        return new Spoken(orders, takes);
    }
}
