package studio.longplay.engine.render;

import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.Step;
import studio.longplay.engine.render.deliver.Fallback;
import studio.longplay.engine.render.gate.Asset;
import studio.longplay.engine.render.make.EncoderRelay;
import studio.longplay.engine.render.make.MadeSegment;
import studio.longplay.engine.render.make.RecordedTakes;
import studio.longplay.engine.render.make.SpokenLine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the manifest says was done otherwise than it should have been.
final class FallbackFacts {
    static final String ENCODER = "encoder";

    private static final String MODEL = "model";

    private FallbackFacts() {}

    private record Cause(String wanted, String used, String why) {}

    /// Of lines that another engine, or a voice in place of a recording, had to speak.
    static List<Fallback> voices(List<SpokenLine> spoken) {
        Map<Cause, Integer> counts = new LinkedHashMap<>();
        for (SpokenLine line : spoken) {
            String why = line.facts().fallbackReason();
            if (why != null && !why.isEmpty()) {
                String wanted = RecordedTakes.isReason(why) ? "a recording" : line.voice().engine();
                counts.merge(new Cause(wanted, line.facts().engine(), why), 1, Integer::sum);
            }
        }
        List<Fallback> fallbacks = new ArrayList<>();
        counts.forEach((cause, count) ->
                fallbacks.add(new Fallback("voice", cause.wanted, cause.used, cause.why, count)));
        return fallbacks;
    }

    /// Of models that did not run as they were asked to while this was made.
    static List<Fallback> models(List<Badge> badges) {
        return badges.stream()
                .map(badge ->
                        new Fallback(
                                MODEL,
                                badge.wanted(),
                                badge.ran().badge(),
                                badge.model() + ": " + badge.ran().given(),
                                badge.count()))
                .toList();
    }

    /// Of models that made, before the film, what goes into it: pictures, music, translations.
    static List<Fallback> made(Collection<Asset> assets) {
        List<Fallback> fallbacks = new ArrayList<>();
        for (Asset asset : assets) {
            asset.export()
                    .ifPresent(export ->
                            fallbacks.add(
                                    new Fallback(
                                            MODEL,
                                            export.wanted(),
                                            export.used(),
                                            asset.id() + ": " + Step.LOWER_PRECISION.words(),
                                            1)));
        }
        return fallbacks;
    }

    /// All of a film: of its lines, of models, and of segments that another encoder had to encode.
    static List<Fallback> of(
            List<SpokenLine> spoken,
            Collection<Asset> assets,
            List<Badge> badges,
            List<EncoderRelay.Change> changes,
            List<MadeSegment> segments) {
        List<Fallback> fallbacks = new ArrayList<>(voices(spoken));
        fallbacks.addAll(made(assets));
        fallbacks.addAll(models(badges));
        for (EncoderRelay.Change change : changes) {
            long count =
                    segments.stream()
                            .filter(segment -> segment.encoder().equals(change.instead()))
                            .count();
            fallbacks.add(
                    new Fallback(
                            ENCODER, change.failed(), change.instead(), change.why(), (int) count));
        }
        return fallbacks;
    }
}
