package studio.longplay.app.export;

import studio.longplay.app.export.ExpertPane.Term;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Ladder;
import studio.longplay.engine.render.preset.Motion;
import studio.longplay.engine.render.preset.PresetTerm;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How each term of a preset is read and changed, and what is offered for it.
final class ExpertTerms {
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double MOST_SOUND_KILOBITS = 512;
    private static final double MOST_MEGABITS = 400;
    private static final int MOST_GOP_FRAMES = 600;

    /// Pixels.
    record Size(int width, int height) {}

    List<Size> sizes() {
        return List.of(
                new Size(3840, 2160),
                new Size(2560, 1440),
                new Size(1920, 1080),
                new Size(1280, 720),
                new Size(960, 540),
                new Size(1080, 1920),
                new Size(1080, 1080));
    }

    List<FrameRate> rates() {
        return List.of(
                new FrameRate(24000, 1001),
                FrameRate.FPS_24,
                FrameRate.FPS_25,
                new FrameRate(30000, 1001),
                FrameRate.FPS_30,
                new FrameRate(50, 1),
                new FrameRate(60, 1));
    }

    Term<Size> size() {
        return new Term<>(
                preset -> new Size(preset.width(), preset.height()),
                (preset, size) ->
                        preset.withPicture(preset.picture().withSize(size.width(), size.height())));
    }

    Term<FrameRate> rate() {
        return new Term<>(
                ExportPreset::rate,
                (preset, rate) -> preset.withPicture(preset.picture().withRate(rate)));
    }

    Term<VideoCodec> codec() {
        return new Term<>(
                preset -> preset.picture().codec(),
                (preset, codec) -> preset.withPicture(preset.picture().withCodec(codec)));
    }

    Term<Ladder> ladder() {
        return new Term<>(
                preset -> preset.picture().ladder(),
                (preset, ladder) -> preset.withPicture(preset.picture().withLadder(ladder)));
    }

    Term<Double> megabits() {
        return new Term<>(
                preset -> preset.bitRate() / MILLION,
                (preset, megabits) -> {
                    double within = Math.clamp(megabits, 0.1, MOST_MEGABITS);
                    return preset.withPicture(
                            preset.picture().withBitRate(Math.round(within * MILLION)));
                });
    }

    Term<Double> gop() {
        return new Term<>(
                preset -> (double) preset.gopFrames(),
                (preset, frames) ->
                        preset.withPicture(
                                preset.picture()
                                        .withGopFrames(
                                                Math.clamp(
                                                        Math.round(frames), 1, MOST_GOP_FRAMES))));
    }

    Term<Container> container() {
        return new Term<>(
                preset -> preset.delivery().container(),
                (preset, container) ->
                        preset.withDelivery(preset.delivery().withContainer(container)));
    }

    Term<SoundCodec> sound() {
        return new Term<>(
                preset -> preset.sound().codec(),
                (preset, codec) -> preset.withSound(preset.sound().withCodec(codec)));
    }

    Term<Double> soundKilobits() {
        return new Term<>(
                preset -> preset.audioBitRate() / THOUSAND,
                (preset, kilobits) -> {
                    double within = Math.clamp(kilobits, 8, MOST_SOUND_KILOBITS);
                    return preset.withSound(
                            preset.sound().withBitRate((int) Math.round(within * THOUSAND)));
                });
    }

    /// The same preset where there can be no encoder of that name.
    ///
    /// @param name blank for the best there is
    ExportPreset encoder(ExportPreset preset, String name) {
        try {
            String said = name.isEmpty() ? "best" : name;
            return PresetTerms.over(preset, Map.of(PresetTerm.ENCODER.key(), said));
        } catch (StudioFault.Input none) {
            return preset;
        }
    }

    Term<EncodingEffort> effort() {
        return new Term<>(
                preset -> preset.picture().effort(),
                (preset, effort) -> preset.withPicture(preset.picture().withEffort(effort)));
    }

    Term<Motion> motion() {
        return new Term<>(
                preset -> preset.picture().motion(),
                (preset, motion) -> preset.withPicture(preset.picture().withMotion(motion)));
    }

    ExportPreset ownFfmpeg(ExportPreset preset, boolean allowed) {
        return preset.withPicture(preset.picture().withOwnFfmpeg(allowed));
    }

    /// What was typed, with a point or a comma; empty if it is no number over 0.
    static Optional<Double> number(String typed) {
        try {
            double number = Double.parseDouble(typed.strip().replace(',', '.'));
            return number > 0 && number < Double.MAX_VALUE ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
