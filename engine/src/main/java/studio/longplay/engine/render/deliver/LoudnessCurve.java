package studio.longplay.engine.render.deliver;

import java.util.List;

/// How loud the delivered mix is over time.
///
/// @param stepMillis from one value to the next
/// @param shortTermLufs the loudest 3 s that end within each step (EBU Tech 3341), to 0.1 LUFS;
///   silence is [Manifest.LoudnessFacts#SILENT_LUFS]
public record LoudnessCurve(int stepMillis, List<Double> shortTermLufs) {
    public LoudnessCurve {
        shortTermLufs = List.copyOf(shortTermLufs);
    }
}
