package studio.longplay.engine.render.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Gpu;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.time.FrameRate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

class PresetRulesTest {
    private static final Preflight.Room ROOM =
            new Preflight.Room(1, 1_000_000_000_000L, 1, 1, 1_000_000_000_000L, true);

    private static ExportPreset with(ExportPreset preset, Map<String, String> terms)
            throws StudioFault {
        return PresetTerms.over(preset, terms);
    }

    @Test
    void whatComesWithTheProgramCanBeMade() {
        assertThat(ExportPreset.ALL)
                .hasSize(9)
                .allSatisfy(preset -> assertThat(PresetRules.of(preset)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "h264, 1920x1080, 30, 4",
        "h264, 1920x1080, 60, 4.2",
        "h264, 3840x2160, 30, 5.1",
        "h264, 3840x2160, 60, 5.2",
        "h264, 1280x720, 30, 3.1",
        "h264, 1080x1920, 30, 4",
        "hevc, 1920x1080, 30, 4",
        "hevc-10, 3840x2160, 30, 5",
        "hevc, 3840x2160, 60, 5.1",
        "av1, 3840x2160, 30, 5.0",
        "av1, 1920x1080, 60, 4.1"
    })
    void aPictureHasTheLevelThatTheStandardsGiveIt(
            String codec, String size, String rate, String level) throws StudioFault {
        ExportPreset preset =
                with(ExportPreset.HD, Map.of("codec", codec, "size", size, "rate", rate));
        assertThat(CodecLevel.of(preset.picture()).orElseThrow().name()).isEqualTo(level);
    }

    @Test
    void everyRefusalOfACombinationSaysWhatWouldWorkAndItDoes() throws StudioFault {
        for (ExportPreset preset : combinations()) {
            for (Objection objection : PresetRules.of(preset)) {
                assertThat(objection.sentence()).as(preset.toString()).endsWith(".");
                assertThat(objection.remedy()).as(preset.toString()).endsWith(".");
                assertThat(objection.instead()).as(preset.toString()).isNotEmpty();
                ExportPreset mended = with(preset, objection.instead());
                assertThat(PresetRules.of(mended))
                        .as(preset + " with " + objection.instead())
                        .extracting(Objection::code)
                        .doesNotContain(objection.code());
            }
        }
    }

    private static List<ExportPreset> combinations() throws StudioFault {
        List<ExportPreset> presets = new ArrayList<>();
        for (ExportPreset preset : ExportPreset.ALL) {
            for (Container container : Container.values()) {
                for (VideoCodec codec : VideoCodec.values()) {
                    for (SoundCodec sound : SoundCodec.values()) {
                        presets.add(
                                with(
                                        preset,
                                        Map.of(
                                                "container",
                                                container.extension(),
                                                "codec",
                                                codec.key(),
                                                "sound",
                                                sound.key())));
                    }
                }
            }
        }
        presets.add(with(ExportPreset.HD, Map.of("size", "1919x1081")));
        presets.add(with(ExportPreset.HD, Map.of("bitrate", "700M")));
        presets.add(with(ExportPreset.HD, Map.of("bitrate", "100k")));
        presets.add(with(ExportPreset.HD, Map.of("size", "8192x8192", "rate", "60")));
        presets.add(with(ExportPreset.HD, Map.of("size", "7680x4320", "rate", "60")));
        return presets;
    }

    @Test
    void whatSoundAloneDoesNotUseIsNamed() throws StudioFault {
        ExportPreset podcast = ExportPreset.find("podcast").orElseThrow();
        assertThat(
                        PresetRules.of(
                                with(
                                        podcast,
                                        Map.of(
                                                "size", "4k",
                                                "bitrate", "20M",
                                                "captions", "both",
                                                "container", "webm"))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.refuses()).isFalse();
                    assertThat(found.sentence())
                            .contains("size, container, bitrate, captions.", "Opus");
                });
        assertThat(PresetRules.of(with(podcast, Map.of("sound", "opus", "captions", "soft"))))
                .isEmpty();
    }

    @Test
    void theFirstRefusalStopsTheWork() throws StudioFault {
        ExportPreset odd = with(ExportPreset.HD, Map.of("size", "641x480"));
        assertThatThrownBy(() -> PresetRules.require(odd))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("preset.size-odd");
                            assertThat(fault.remedy()).contains("640x480");
                        });
    }

    @Test
    void aDiskThatIsTooSmallIsSaidWithBothFigures() {
        Preflight.Room small =
                new Preflight.Room(
                        30_000_000_000L,
                        40_000_000_000L,
                        20_000_000_000L,
                        20_000_000_000L,
                        0,
                        true);
        Preflight preflight = Preflight.of(DeliverySettings.usual(ExportPreset.PREVIEW), small, 0);
        assertThat(preflight.passes()).isFalse();
        assertThat(preflight.objections())
                .anySatisfy(objection -> {
                    assertThat(objection.code()).isEqualTo("disk.full");
                    assertThat(objection.sentence()).contains("50.0 GB").contains("40.0 GB");
                });
    }

    @Test
    void littleRoomIsSaidInMegabytesWithWhatTakesLess() {
        Preflight.Room small =
                new Preflight.Room(118_000_000, 113_000_000, 0, 46_000_000, 9_000_000_000L, false);
        Preflight preflight = Preflight.of(DeliverySettings.usual(ExportPreset.PREVIEW), small, 0);
        assertThat(preflight.objections())
                .anySatisfy(objection -> {
                    assertThat(objection.sentence())
                            .contains("118 MB are needed", "and 113 MB are free");
                    assertThat(objection.remedy()).contains("--stem-format flac");
                });
    }

    @Test
    void littleMemoryIsSaidWithTheJobsThatFit() {
        List<Objection> objections = new ArrayList<>();
        new Preflight.Memory(ExportPreset.UHD, 0).check(16, 4_000_000_000L, objections);
        assertThat(objections).hasSize(1);
        assertThat(objections.getFirst().refuses()).isFalse();
        assertThat(objections.getFirst().remedy()).containsPattern("allow [1-9]+ with --jobs");
        new Preflight.Memory(ExportPreset.UHD, 0).check(1, 600_000_000L, objections);
        assertThat(objections.getLast().refuses()).isTrue();
    }

    @Test
    void aCardThatIsNotThereIsSaidBeforeTheWork() throws StudioFault {
        ExportPreset preset = with(ExportPreset.UHD, Map.of("encoder", "h264_nvenc"));
        GpuReport none = new GpuReport(List.of(), "", "there is no driver.");
        assertThat(EncoderDoubts.card(preset, "h264_nvenc", 2, none).getFirst().code())
                .isEqualTo("encoder.no-card");
        assertThat(card(preset, 100_000_000).refuses()).isTrue();
        assertThat(card(preset, 600_000_000).refuses()).as("room for one job").isFalse();
        assertThat(card(preset, 600_000_000).remedy()).contains("allow 1 with --jobs");
        assertThat(card(ExportPreset.UHD, 100_000_000).refuses())
                .as("another is there if this one fails")
                .isFalse();
        assertThat(EncoderDoubts.card(ExportPreset.UHD, "libopenh264", 2, report(1))).isEmpty();
        assertThat(EncoderDoubts.card(preset, "h264_nvenc", 2, report(OptionalLong.empty())))
                .as("what a card does not tell is not too little")
                .isEmpty();
    }

    private static GpuReport report(long freeBytes) {
        return report(OptionalLong.of(freeBytes));
    }

    private static GpuReport report(OptionalLong free) {
        Gpu card = new Gpu(0, "Card", "uuid", "8.9", OptionalLong.of(8_000_000_000L), free);
        return new GpuReport(List.of(card), "550", "");
    }

    private static Objection card(ExportPreset preset, long freeBytes) {
        List<Objection> found = EncoderDoubts.card(preset, "h264_nvenc", 2, report(freeBytes));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().code()).isEqualTo("encoder.card-memory");
        return found.getFirst();
    }

    @Test
    void aRateThatTheEncoderDoesNotKeepIsDoubted() throws StudioFault {
        ExportPreset high = with(ExportPreset.HD, Map.of("ladder", "high"));
        GpuReport none = new GpuReport(List.of(), "", "there is no driver.");
        assertThat(EncoderDoubts.of(high, "ffmpeg:libx264", 2, none))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("encoder.keeps-quality");
                    assertThat(found.sentence()).contains("is the most it may take");
                    assertThat(found.refuses()).isFalse();
                });
        ExportPreset said = with(ExportPreset.HD, Map.of("codec", "av1", "bitrate", "3M"));
        assertThat(EncoderDoubts.of(said, "libsvtav1", 2, none))
                .singleElement()
                .satisfies(found -> assertThat(found.sentence()).contains("changes nothing"));
        assertThat(EncoderDoubts.of(high, "libopenh264", 2, none)).isEmpty();
        for (ExportPreset asItComes : ExportPreset.ALL) {
            assertThat(EncoderDoubts.of(asItComes, "libx264", 2, none)).isEmpty();
        }
    }

    @Test
    void memoryIsReckonedByTheEncoder() throws StudioFault {
        assertThat(worker(Map.of("codec", "hevc-10", "encoder", "libx265", "effort", "high")))
                .isBetween(2_300_000_000L, 2_400_000_000L);
        assertThat(worker(Map.of("codec", "hevc", "encoder", "libx265", "effort", "fast")))
                .isBetween(950_000_000L, 1_000_000_000L);
        long x264 = worker(Map.of("encoder", "libx264", "effort", "standard"));
        long built = worker(Map.of("encoder", "libopenh264", "effort", "standard"));
        assertThat(x264 - built).isEqualTo(3840L * 2160 * (64 - 23));
        assertThat(worker(Map.of("encoder", "ffmpeg:libx264", "effort", "standard")) - x264)
                .as("the user's own program")
                .isEqualTo(100_000_000L);
        assertThat(worker(Map.of("codec", "av1", "encoder", "av1_nvenc")))
                .isLessThan(worker(Map.of("codec", "av1", "encoder", "libsvtav1")));
        assertThat(worker(Map.of("effort", "standard")))
                .as("the dearest that may be chosen")
                .isGreaterThanOrEqualTo(x264);
    }

    /// What was taken by two jobs, all processes together: docs/benchmarks.md.
    @Test
    void memoryThatIsToldIsWhatFilmsTook() throws StudioFault {
        ExportPreset uhd = with(ExportPreset.UHD, Map.of());
        told(uhd, Map.of(2, 1.9, 5, 2.15, 10, 2.35, 30, 2.65, 120, 3.8));
        told(with(ExportPreset.HD, Map.of()), Map.of(2, 1.15, 10, 1.4));
        assertThat(new Preflight.Memory(uhd, 300 * 60_000L).bytes(2))
                .as("no process takes more than Java gives it")
                .isLessThan(4_100_000_000L);
    }

    private static void told(ExportPreset preset, Map<Integer, Double> takenGigabytes) {
        takenGigabytes.forEach((minutes, taken) ->
                assertThat(new Preflight.Memory(preset, minutes * 60_000L).bytes(2) / 1e9)
                        .as(preset.name() + ", " + minutes + " min")
                        .isBetween(taken, taken * 1.2));
    }

    /// What one more job at 4K holds.
    private static long worker(Map<String, String> terms) throws StudioFault {
        ExportPreset preset = with(ExportPreset.UHD, terms);
        Preflight.Memory memory = new Preflight.Memory(preset, 0);
        return memory.bytes(3) - memory.bytes(2);
    }

    @Test
    void lookingTakesLessThanATenthOfASecond() {
        DeliverySettings settings = DeliverySettings.usual(ExportPreset.UHD);
        Preflight.of(settings, ROOM, 0);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long before = System.nanoTime();
            Preflight.of(settings, ROOM, 0);
            best = Math.min(best, System.nanoTime() - before);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void theLadderGivesSmallPicturesMoreBitsForAPixel() {
        FrameRate rate = FrameRate.FPS_30;
        assertThat(Ladder.STANDARD.bitRate(1920, 1080, rate, VideoCodec.H264)).isEqualTo(8_000_000);
        assertThat(Ladder.STANDARD.bitRate(3840, 2160, rate, VideoCodec.H264))
                .isEqualTo(24_000_000);
        assertThat(Ladder.HIGH.bitRate(3840, 2160, rate, VideoCodec.H264)).isEqualTo(48_000_000);
        assertThat(Ladder.PREVIEW.bitRate(3840, 2160, rate, VideoCodec.AV1)).isEqualTo(6_000_000);
        assertThat(Ladder.STANDARD.bitRate(960, 540, rate, VideoCodec.H264)).isEqualTo(2_000_000);
    }
}
