package studio.longplay.app.export;

import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.deliver.Fallback;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.SpeechFacts;
import studio.longplay.engine.render.deliver.Work;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.Measured;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.Severity;

import java.util.List;
import java.util.Map;

/// A forecast and a manifest as the engine writes them.
final class Samples {
    private Samples() {}

    static Forecast forecast(long folderBytes, Forecast.Ready ready) {
        return new Forecast(
                "The Lighthouse",
                "hd",
                2,
                3,
                16,
                248,
                List.of(),
                "00:01:48.000",
                108_000,
                folderBytes * 2,
                new Forecast.Disk(
                        folderBytes * 2 / 3,
                        folderBytes - folderBytes * 2 / 3,
                        folderBytes,
                        80_000_000_000L),
                ready,
                "2 min",
                110_000,
                "measured on this machine",
                List.of());
    }

    private static SpeechFacts.IdentityEntry keeps(String speaker) {
        return new SpeechFacts.IdentityEntry(
                speaker, "ada", "d", 9, 6, 0.5, 0.6, SpeechFacts.IdentityEntry.HOLDS);
    }

    static Manifest manifest() {
        return new Manifest(
                Manifest.SCHEMA,
                Manifest.VERSION,
                "Longplay",
                "d",
                "The Lighthouse",
                new Manifest.ScriptFacts("the-lighthouse.fountain", "s", 248, 16, 4),
                new Manifest.PresetFacts("hd", 1920, 1080, "30", 8_000_000),
                new Manifest.Film(3240, 5_184_000, "00:01:48.000", "h264", "aac", true, 0),
                new EncoderChoice("libopenh264", "It works.", List.of(), "FFmpeg 8.0.1 (LGPL)"),
                new Manifest.LoudnessFacts("streaming", -14, -1, -14.02, 6.1, -1.3, 3.25),
                List.of(),
                new SpeechFacts(
                        SpeechFacts.SYNTHETIC,
                        "matched and cloned voices",
                        List.of("ada"),
                        List.of(keeps("MARA"), keeps("TOM"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Manifest.FileEntry("film.mp4", "r", "x", 61_200_000),
                        new Manifest.FileEntry("stems/mix.wav", "r", "y", 31_104_000)),
                List.of(),
                new Manifest.Run(
                        "2026-11-21T05:00:00Z",
                        96_000,
                        Map.of("speak", 12_000L),
                        new Work(4, 12, 7, 41, 3, 9, 900, 2340, 1000, 2000, false),
                        List.of()));
    }

    /// With what a quality check found, an encoder that gave up, and a model that moved.
    static Manifest checkedManifest() {
        Manifest made = manifest();
        return new Manifest(
                made.schema(),
                made.version(),
                made.product(),
                made.digest(),
                made.title(),
                made.script(),
                made.preset(),
                made.parameters(),
                made.rights(),
                made.film(),
                made.encoder(),
                List.of(
                        new Fallback("encoder", "h264_nvenc", "libx264", "It ran out.", 3),
                        new Fallback(
                                "model",
                                "an NVIDIA card, fp32",
                                "the processor, fp32",
                                "kokoro: it ran on the processor",
                                2)),
                made.loudness(),
                made.cast(),
                made.speech(),
                made.scenes(),
                made.lines(),
                made.segments(),
                made.files(),
                quality(),
                made.warnings(),
                made.run().besides(List.of(new Manifest.FileEntry("film.mkv", "r", "z", 900))));
    }

    private static QualityReport quality() {
        return new QualityReport(
                "film.mp4",
                false,
                false,
                new Measured(
                        3240,
                        "0:01:48.000",
                        54,
                        5_184_000,
                        -14.0,
                        6.1,
                        -1.3,
                        0L,
                        0,
                        14,
                        2.5,
                        1.9,
                        0,
                        24,
                        22.4),
                List.of(
                        new Finding(
                                "picture.black",
                                Severity.FAULT,
                                "The picture is black for 0.5 s.",
                                "Look at that place; a picture may be missing.",
                                "0:00:42.000",
                                1260,
                                1275,
                                3,
                                0.5,
                                0.2,
                                "s"),
                        new Finding(
                                "captions.fast",
                                Severity.WARNING,
                                "A caption must be read at 22.4 characters a second.",
                                "Shorten the line, or let it stand longer.",
                                "0:01:12.400",
                                2172,
                                2220,
                                5,
                                22.4,
                                20.0,
                                "characters/s")));
    }
}
