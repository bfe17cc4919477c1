package studio.longplay.engine.hardware;

import oshi.hardware.GpuStats;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Cards that are not NVIDIA's, as far as OSHI tells of them: looked for once, read with what is
/// slow.
final class OtherCards implements AutoCloseable {
    private static final double PERCENT = 100;

    private final HardwareAbstractionLayer hardware;
    private final List<Card> cards = new ArrayList<>();
    private boolean looked;
    private volatile List<GpuReading> readings = List.of();

    private record Card(GraphicsCard card, GpuStats stats) {}

    OtherCards(HardwareAbstractionLayer hardware) {
        this.hardware = hardware;
    }

    /// Those cards after NVIDIA's.
    GpuReadings beside(GpuReadings nvidia) {
        List<GpuReading> others = readings;
        if (others.isEmpty()) {
            return nvidia;
        }
        List<GpuReading> all = new ArrayList<>(nvidia.gpus());
        all.addAll(others);
        return new GpuReadings(
                nvidia.state(), nvidia.sentence(), nvidia.driver(), nvidia.cuda(), all);
    }

    synchronized void readSlow() {
        if (!looked) {
            looked = true;
            for (GraphicsCard card : hardware.getGraphicsCards()) {
                String maker = (card.getVendor() + card.getName()).toLowerCase(Locale.ROOT);
                if (!maker.contains("nvidia")) {
                    cards.add(new Card(card, card.createStatsSession()));
                }
            }
        }
        List<GpuReading> now = new ArrayList<>();
        for (Card card : cards) {
            now.add(read(card, now.size()));
        }
        readings = List.copyOf(now);
    }

    private static GpuReading read(Card of, int index) {
        GpuStats stats = of.stats();
        OptionalDouble none = OptionalDouble.empty();
        long totalBytes = of.card().getVRam();
        return new GpuReading(
                index,
                of.card().getName(),
                "",
                "",
                "",
                share(stats.getGpuUtilization()),
                none,
                totalBytes > 0 ? OptionalLong.of(totalBytes) : OptionalLong.empty(),
                stats.getVramUsed() >= 0
                        ? OptionalLong.of(stats.getVramUsed())
                        : OptionalLong.empty(),
                PowerState.celsius(stats.getTemperature()),
                none,
                stats.getPowerDraw() > 0 ? OptionalDouble.of(stats.getPowerDraw()) : none,
                none,
                share(stats.getFanSpeedPercent()),
                Optional.empty(),
                none,
                none,
                OptionalInt.empty());
    }

    private static OptionalDouble share(double percent) {
        return percent >= 0
                ? OptionalDouble.of(Math.min(1, percent / PERCENT))
                : OptionalDouble.empty();
    }

    @Override
    public synchronized void close() {
        cards.forEach(card -> card.stats().close());
        cards.clear();
    }
}
