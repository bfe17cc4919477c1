package studio.longplay.engine.voice.mark;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.voice.mark.Windows.Hit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides what the windows together say.
final class Verdict {
    /// Chance may do it once in a million sounds.
    private static final double LOG_MOST_FALSE_ALARM = StrictMath.log(1e-6);

    private Verdict() {}

    /// @param scales from the shortest windows to the whole
    static MarkFinding of(List<Windows> scales, long samples) {
        long tried = scales.stream().mapToLong(Windows::tried).sum();
        double logTried = StrictMath.log((double) Math.max(1, tried));
        double logFalseAlarm = 0;
        List<Hit> sure = new ArrayList<>();
        List<Hit> shortest = new ArrayList<>();
        for (Windows scale : scales) {
            List<Hit> found = new ArrayList<>();
            for (Hit hit : scale.hits()) {
                double log = Math.min(0, NormalTail.logProbability(hit.deviations()) + logTried);
                logFalseAlarm = Math.min(logFalseAlarm, log);
                if (log < LOG_MOST_FALSE_ALARM) {
                    found.add(hit);
                }
            }
            sure.addAll(found);
            found.removeIf(hit -> shortest.stream().anyMatch(shorter -> overlap(hit, shorter)));
            shortest.addAll(found);
        }
        shortest.replaceAll(hit -> read(hit, sure));
        return new MarkFinding(
                !sure.isEmpty(),
                1 - StrictMath.exp(logFalseAlarm),
                logFalseAlarm,
                bestSupported(sure),
                ranges(shortest, samples));
    }

    /// What a short window is too weak to say, a longer one about it may.
    private static Hit read(Hit hit, List<Hit> sure) {
        if (hit.payload() != null) {
            return hit;
        }
        for (Hit longer : sure) {
            if (longer.payload() != null && overlap(hit, longer)) {
                return new Hit(hit.startRow(), hit.endRow(), hit.deviations(), longer.payload());
            }
        }
        return hit;
    }

    private static boolean overlap(Hit hit, Hit other) {
        return hit.startRow() < other.endRow() && other.startRow() < hit.endRow();
    }

    private static @Nullable MarkPayload bestSupported(List<Hit> hits) {
        Map<MarkPayload, Double> support = new HashMap<>();
        MarkPayload best = null;
        double most = 0;
        for (Hit hit : hits) {
            MarkPayload payload = hit.payload();
            if (payload != null) {
                double sum = support.merge(payload, hit.deviations(), Double::sum);
                best = sum > most ? payload : best;
                most = Math.max(sum, most);
            }
        }
        return best;
    }

    private static List<MarkedRange> ranges(List<Hit> hits, long samples) {
        List<Hit> ordered = new ArrayList<>(hits);
        ordered.sort(Comparator.comparingLong(Hit::startRow).thenComparingLong(Hit::endRow));
        List<MarkedRange> ranges = new ArrayList<>();
        for (Hit hit : ordered) {
            MarkedRange next =
                    new MarkedRange(
                            Math.min(sampleAt(hit.startRow()), samples),
                            Math.min(sampleAt(hit.endRow()), samples),
                            hit.payload(),
                            hit.deviations());
            MarkedRange last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && joins(last, next)) {
                ranges.set(ranges.size() - 1, joined(last, next));
            } else {
                ranges.add(next);
            }
        }
        return ranges;
    }

    private static long sampleAt(long row) {
        return row == 0 ? 0 : (row + TileStream.TILE_ROWS) * TileStream.STEP;
    }

    private static boolean joins(MarkedRange last, MarkedRange next) {
        MarkPayload payload = next.payload();
        return next.startSample() <= last.endSample()
                && (payload == null || last.payload() == null || payload.equals(last.payload()));
    }

    private static MarkedRange joined(MarkedRange last, MarkedRange next) {
        return new MarkedRange(
                last.startSample(),
                Math.max(last.endSample(), next.endSample()),
                last.payload() == null ? next.payload() : last.payload(),
                Math.max(last.deviations(), next.deviations()));
    }
}
