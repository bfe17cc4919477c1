package studio.longplay.engine.render.interchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that a format could not hold, in the order of the programme.
public record LossReport(Format format, List<Loss> losses) {
    private static final Comparator<Loss> ORDER =
            Comparator.<Loss, Long>comparing(loss -> loss.at().map(at -> at.ticks()).orElse(-1L))
                    .thenComparing(Loss::clip)
                    .thenComparing(Loss::sentence);

    public LossReport {
        losses = losses.stream().distinct().sorted(ORDER).toList();
    }

    /// Whether everything came over.
    public boolean isEmpty() {
        return losses.isEmpty();
    }

    public List<String> lines() {
        return losses.stream().map(Loss::line).toList();
    }

    /// The first loss whose sentence has these words.
    public Optional<Loss> about(String words) {
        return losses.stream().filter(loss -> loss.sentence().contains(words)).findFirst();
    }
}
