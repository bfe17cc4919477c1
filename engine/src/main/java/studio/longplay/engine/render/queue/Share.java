package studio.longplay.engine.render.queue;

import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.MakingStage;

import java.util.EnumMap;
import java.util.Map;

/// How far a film is as a whole, from how far its present step is: each stage counts for what it
/// usually takes of the time.
final class Share {
    private static final Map<MakingStage, Double> USUAL = usual();

    private double reached;

    private static Map<MakingStage, Double> usual() {
        Map<MakingStage, Double> shares = new EnumMap<>(MakingStage.class);
        shares.put(MakingStage.PREPARE, 0.01);
        shares.put(MakingStage.SPEAK, 0.12);
        shares.put(MakingStage.EFFECTS, 0.02);
        shares.put(MakingStage.MUSIC, 0.03);
        shares.put(MakingStage.MIX, 0.05);
        shares.put(MakingStage.MEASURE, 0.02);
        shares.put(MakingStage.MASTER, 0.03);
        shares.put(MakingStage.DRAW, 0.62);
        shares.put(MakingStage.STEMS, 0.03);
        shares.put(MakingStage.JOIN, 0.04);
        shares.put(MakingStage.CHECK, 0.03);
        return shares;
    }

    /// Takes in how far a step is.
    ///
    /// @return how far the film is, 0 to 1; it never goes back
    double of(Progress progress) {
        MakingStage.of(progress)
                .ifPresent(stage -> {
                    double before = 0;
                    for (Map.Entry<MakingStage, Double> entry : USUAL.entrySet()) {
                        before += entry.getKey().compareTo(stage) < 0 ? entry.getValue() : 0;
                    }
                    double now = before + USUAL.getOrDefault(stage, 0.0) * progress.fraction();
                    reached = Math.clamp(now, reached, 1);
                });
        return reached;
    }
}
