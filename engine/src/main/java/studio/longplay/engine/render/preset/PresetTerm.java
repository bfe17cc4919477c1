package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.ExportPreset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One thing that can be said about a preset, as it is written on the command line, in a project
/// and in a preset file. The order is that in which they are applied: what is reckoned from others
/// comes after them.
public enum PresetTerm {
    SIZE("size", TermText::size, TermReading::size),
    RATE("rate", preset -> TermText.rate(preset.rate()), TermReading::rate),
    CODEC(
            "codec",
            preset -> preset.picture().codec().key(),
            (preset, text) ->
                    preset.withPicture(
                            preset.picture()
                                    .withCodec(
                                            TermReading.one(
                                                    "codec",
                                                    text,
                                                    VideoCodec.find(text),
                                                    keys(VideoCodec.values(), VideoCodec::key))))),
    LADDER(
            "ladder",
            preset -> word(preset.picture().ladder()),
            (preset, text) ->
                    preset.withPicture(
                            preset.picture()
                                    .withLadder(
                                            TermReading.word("ladder", text, Ladder.values())))),
    BIT_RATE("bitrate", TermText::bitRate, TermReading::bitRate),
    GOP("gop", preset -> String.valueOf(preset.gopFrames()), TermReading::gop),
    EFFORT(
            "effort",
            preset -> word(preset.picture().effort()),
            (preset, text) ->
                    preset.withPicture(
                            preset.picture()
                                    .withEffort(
                                            TermReading.word(
                                                    "effort", text, EncodingEffort.values())))),
    MOTION(
            "motion",
            preset -> word(preset.picture().motion()),
            (preset, text) ->
                    preset.withPicture(
                            preset.picture()
                                    .withMotion(
                                            TermReading.word("motion", text, Motion.values())))),
    ENCODER(
            "encoder",
            preset -> preset.picture().encoder().orElse(TermReading.BEST),
            TermReading::encoder),
    OWN_FFMPEG(
            "own-ffmpeg",
            preset -> preset.picture().ownFfmpeg() ? "yes" : "no",
            TermReading::ownFfmpeg),
    CONTAINER(
            "container",
            preset -> preset.delivery().container().extension(),
            TermReading::container),
    SOUND(
            "sound",
            preset -> preset.sound().codec().key(),
            (preset, text) ->
                    preset.withSound(
                            preset.sound()
                                    .withCodec(
                                            TermReading.one(
                                                    "sound",
                                                    text,
                                                    SoundCodec.find(text),
                                                    keys(SoundCodec.values(), SoundCodec::key))))),
    SOUND_BIT_RATE(
            "sound-bitrate",
            preset -> TermText.bits(preset.audioBitRate()),
            TermReading::soundBitRate),
    LOUDNESS(
            "loudness",
            preset -> preset.sound().loudness().map(LoudnessTarget::name).orElse(""),
            TermReading::loudness),
    CAPTIONS(
            "captions",
            preset -> preset.delivery().captions().map(PresetTerm::word).orElse(""),
            (preset, text) ->
                    preset.withDelivery(
                            preset.delivery()
                                    .withCaptions(
                                            TermReading.word(
                                                    "captions", text, CaptionChoice.values())))),
    USE(
            "use",
            preset -> word(preset.delivery().use()),
            (preset, text) ->
                    preset.withDelivery(
                            preset.delivery()
                                    .withUse(TermReading.word("use", text, Use.values()))));

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // A function of its argument alone.
    private final Function<ExportPreset, String> told;

    @SuppressWarnings("ImmutableEnumChecker") // A function of its arguments alone.
    private final Reading reading;

    PresetTerm(String key, Function<ExportPreset, String> told, Reading reading) {
        this.key = key;
        this.told = told;
        this.reading = reading;
    }

    @FunctionalInterface
    private interface Reading {
        ExportPreset on(ExportPreset preset, String text) throws StudioFault.Input;
    }

    /// What is written for it, for example `sound-bitrate`.
    public String key() {
        return key;
    }

    /// How a preset has it; empty where the preset leaves it to others.
    public String of(ExportPreset preset) {
        return told.apply(preset);
    }

    /// The preset with this otherwise.
    ///
    /// @throws StudioFault.Input `preset.term` if the text says nothing that we know
    public ExportPreset on(ExportPreset preset, String text) throws StudioFault.Input {
        return reading.on(preset, text.strip());
    }

    /// Finds a term by its key.
    public static Optional<PresetTerm> find(String key) {
        return Arrays.stream(values()).filter(term -> term.key.equals(key.strip())).findFirst();
    }

    /// All that can be written for a term that is one of a few words; empty for the others.
    public List<String> words() {
        return switch (this) {
            case CODEC -> keys(VideoCodec.values(), VideoCodec::key);
            case LADDER -> keys(Ladder.values(), PresetTerm::word);
            case EFFORT -> keys(EncodingEffort.values(), PresetTerm::word);
            case MOTION -> keys(Motion.values(), PresetTerm::word);
            case CONTAINER -> keys(Container.values(), Container::extension);
            case SOUND -> keys(SoundCodec.values(), SoundCodec::key);
            case CAPTIONS -> keys(CaptionChoice.values(), PresetTerm::word);
            case USE -> keys(Use.values(), PresetTerm::word);
            case OWN_FFMPEG -> List.of("yes", "no");
            case SIZE, RATE, BIT_RATE, GOP, ENCODER, SOUND_BIT_RATE, LOUDNESS -> List.of();
        };
    }

    private static String word(Enum<?> value) {
        return TermText.word(value);
    }

    private static <T> List<String> keys(T[] values, Function<? super T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }
}
