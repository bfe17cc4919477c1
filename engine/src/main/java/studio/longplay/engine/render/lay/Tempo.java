package studio.longplay.engine.render.lay;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.time.MediaTime;

/// Finds how fast the lines of a programme are spoken so that it can have its length. Export and
/// preview ask here, so that what is heard while writing is what is delivered.
public final class Tempo {
    private static final int ATTEMPTS = 4;

    private Tempo() {}

    /// The lines of a programme at one tempo or another.
    @FunctionalInterface
    public interface Lines {
        /// Has all lines spoken at a tempo; the programme is laid out with them from now on.
        ///
        /// @param tempo how many times as fast as by themselves the voices speak
        /// @return how long all lines are together
        MediaTime at(double tempo) throws StudioFault;
    }

    /// Goes faster until short pauses can do the rest, beginning with the voices' own pace; the
    /// lines are left at the tempo it returns.
    ///
    /// @return 1 to 1.6, in fiftieths
    /// @throws StudioFault.Input `length.unreachable`; the lines are left at the tempo tried last
    public static double of(PacedLength pace, Assembly usual, Lines lines) throws StudioFault {
        double tempo = 1;
        MediaTime spoken = lines.at(tempo);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double times = pace.quickening(usual, spoken, tempo);
            if (times == 1) {
                break;
            }
            tempo = PacedLength.onStep(tempo * times);
            spoken = lines.at(tempo);
        }
        return tempo;
    }
}
