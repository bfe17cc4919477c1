package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.render.ExportPreset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What of a preset does not go together, whatever the machine: container, codecs, size, level.
public final class PresetRules {
    private static final List<String> WIDELY_PLAYED =
            List.of("3", "3.1", "3.2", "4", "4.0", "4.1", "4.2", "5", "5.0", "5.1", "5.2");
    private static final long COARSE_PART = 8;

    private PresetRules() {}

    /// What is wrong or doubtful with a preset; takes no time.
    public static List<Objection> of(ExportPreset preset) {
        List<Objection> objections = new ArrayList<>();
        switch (preset.kind()) {
            case FILM -> film(preset, objections);
            case PODCAST -> SoundAlone.unused(preset).ifPresent(objections::add);
            case AUDIOBOOK -> {
                book(preset, objections);
                SoundAlone.unused(preset).ifPresent(objections::add);
            }
        }
        return objections;
    }

    /// Refuses a preset that cannot be made.
    ///
    /// @throws StudioFault.Input with the code, the sentence and the remedy of the first refusal
    public static void require(ExportPreset preset) throws StudioFault.Input {
        for (Objection objection : of(preset)) {
            if (objection.refuses()) {
                throw new StudioFault.Input(
                        objection.code(), objection.sentence(), objection.remedy());
            }
        }
    }

    private static void film(ExportPreset preset, List<Objection> objections) {
        container(preset).ifPresent(objections::add);
        PictureTerms picture = preset.picture();
        if (picture.width() % 2 != 0 || picture.height() % 2 != 0) {
            objections.add(odd(picture));
            return;
        }
        level(picture).ifPresent(objections::add);
        long usual =
                Ladder.STANDARD.bitRate(
                        picture.width(), picture.height(), picture.rate(), picture.codec());
        if (picture.bitRate() < usual / COARSE_PART) {
            objections.add(
                    Objection.warning(
                            "preset.bitrate-low",
                            "%s is little for %dx%d: moving pictures will look coarse."
                                    .formatted(
                                            PresetWords.bits(picture.bitRate()),
                                            picture.width(),
                                            picture.height()),
                            "Usual are " + PresetWords.bits(usual) + ".",
                            Map.of("ladder", "standard")));
        }
    }

    private static Optional<Objection> container(ExportPreset preset) {
        VideoCodec pictures = preset.picture().codec();
        SoundCodec sound = preset.sound().codec();
        return preset.delivery()
                .container()
                .refusal(pictures, sound)
                .map(sentence -> {
                    int colon = sentence.lastIndexOf(": ");
                    return Objection.refusal(
                            "preset.container",
                            colon < 0 ? sentence : sentence.substring(0, colon) + ".",
                            colon < 0 ? "" : capital(sentence.substring(colon + 2)),
                            fitting(preset));
                });
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /// The sound that would do, or the container that would, or both.
    private static Map<String, String> fitting(ExportPreset preset) {
        VideoCodec pictures = preset.picture().codec();
        Container wanted = preset.delivery().container();
        for (SoundCodec sound : List.of(wanted.usualSound(), SoundCodec.AAC)) {
            if (wanted.refusal(pictures, sound).isEmpty()) {
                return Map.of("sound", sound.key());
            }
        }
        return Stream.of(Container.MP4, Container.MKV)
                .filter(other -> other.refusal(pictures, other.usualSound()).isEmpty())
                .findFirst()
                .map(other ->
                        Map.of("container", other.extension(), "sound", other.usualSound().key()))
                .orElse(Map.of());
    }

    private static Objection odd(PictureTerms picture) {
        int width = picture.width() / 2 * 2;
        int height = picture.height() / 2 * 2;
        return Objection.refusal(
                "preset.size-odd",
                "%dx%d cannot be encoded: two pixels share their colour, so both sides must be even."
                        .formatted(picture.width(), picture.height()),
                "Choose %dx%d.".formatted(width, height),
                Map.of("size", width + "x" + height));
    }

    private static Optional<Objection> level(PictureTerms picture) {
        Optional<CodecLevel> level = CodecLevel.of(picture);
        if (level.isEmpty()) {
            return Optional.of(beyond(picture));
        }
        return WIDELY_PLAYED.contains(level.get().name())
                ? Optional.empty()
                : Optional.of(
                        Objection.warning(
                                "preset.level-high",
                                "%s at %dx%d and this rate is of level %s, which few players play."
                                        .formatted(
                                                picture.codec().words(),
                                                picture.width(),
                                                picture.height(),
                                                level.get().name()),
                                "Up to 3840x2160 at 60 frames a second plays widely.",
                                Map.of("size", "3840x2160", "rate", "30", "ladder", "high")));
    }

    private static Objection beyond(PictureTerms picture) {
        long most = CodecLevel.mostBits(picture);
        String codec = picture.codec().words();
        if (most > 0) {
            return Objection.refusal(
                    "preset.level",
                    "No level of %s takes %s."
                            .formatted(codec, PresetWords.bits(picture.bitRate())),
                    "Choose " + PresetWords.bits(most) + " or less.",
                    Map.of("bitrate", TermText.bits(most)));
        }
        return Objection.refusal(
                "preset.level",
                "No level of %s takes %dx%d at %s frames a second."
                        .formatted(
                                codec,
                                picture.width(),
                                picture.height(),
                                TermText.rate(picture.rate())),
                "Choose 3840x2160 at 30.",
                Map.of("size", "3840x2160", "rate", "30"));
    }

    private static void book(ExportPreset preset, List<Objection> objections) {
        if (preset.sound().codec() != SoundCodec.AAC) {
            objections.add(
                    Objection.refusal(
                            "preset.book-sound",
                            "An audiobook in one file is M4B, which takes AAC and not "
                                    + preset.sound().codec().words()
                                    + ".",
                            "Choose AAC; the files of the chapters are MP3 in any case.",
                            Map.of("sound", "aac")));
        }
    }
}
