package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Guide;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.preset.PresetTerm;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.preset.WantedLength;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which preset, and what is to be otherwise than in it.
final class PresetOptions {
    private static final String ANY = "any";

    private @Nullable String preset;
    private final Map<PresetTerm, String> terms = new EnumMap<>(PresetTerm.class);

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description =
                    "preview, hd, uhd-fast, uhd, uhd-high, feature-120, podcast, audiobook-acx,"
                            + " social-vertical or one of your own; \"longplay presets list\" says"
                            + " what each is. Default: what the project says, else hd.")
    void preset(@Nullable String name) {
        preset = name;
    }

    @Option(names = "--codec", paramLabel = "CODEC", description = "h264, hevc, hevc-10 or av1.")
    void codec(@Nullable String text) {
        say(PresetTerm.CODEC, text);
    }

    @Option(names = "--container", paramLabel = "KIND", description = "mp4, mov, mkv or webm.")
    void container(@Nullable String text) {
        say(PresetTerm.CONTAINER, text);
    }

    @Option(
            names = "--bitrate",
            paramLabel = "BITS",
            description = "Bits per second for moving pictures, for example 12M.")
    void bitRate(@Nullable String text) {
        say(PresetTerm.BIT_RATE, text);
    }

    @Option(
            names = "--ladder",
            paramLabel = "STEP",
            description = "preview, standard or high: half, once or twice the usual bit rate.")
    void ladder(@Nullable String text) {
        say(PresetTerm.LADDER, text);
    }

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Of the picture, for example 1920x1080, 720p or 4k.")
    void size(@Nullable String text) {
        say(PresetTerm.SIZE, text);
    }

    @Option(
            names = "--rate",
            paramLabel = "FPS",
            description = "Frames per second: 24, 25, 30, 29.97 and so on.")
    void rate(@Nullable String text) {
        say(PresetTerm.RATE, text);
    }

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            description = "The one encoder to use, for example libx264 or ffmpeg:libx265, or best.")
    void encoder(@Nullable String text) {
        say(PresetTerm.ENCODER, text);
    }

    @Option(
            names = "--no-own-ffmpeg",
            description = "Do not use the ffmpeg program of this machine as an encoder.")
    void noOwnFfmpeg(boolean said) {
        say(PresetTerm.OWN_FFMPEG, said ? "no" : null);
    }

    @Option(
            names = "--effort",
            paramLabel = "HOW",
            description = "fast, standard or high: how much time the encoder may take.")
    void effort(@Nullable String text) {
        say(PresetTerm.EFFORT, text);
    }

    @Option(
            names = "--gop",
            paramLabel = "FRAMES",
            description = "Frames from one key frame to the next; usual are 60.")
    void gop(@Nullable String text) {
        say(PresetTerm.GOP, text);
    }

    @Option(
            names = "--motion",
            paramLabel = "HOW",
            description = "looping, free or still: how scenery and camera move.")
    void motion(@Nullable String text) {
        say(PresetTerm.MOTION, text);
    }

    @Option(names = "--sound-codec", paramLabel = "CODEC", description = "aac, opus, mp3 or flac.")
    void sound(@Nullable String text) {
        say(PresetTerm.SOUND, text);
    }

    @Option(
            names = "--sound-bitrate",
            paramLabel = "BITS",
            description = "Bits per second of the sound, for example 192k.")
    void soundBitRate(@Nullable String text) {
        say(PresetTerm.SOUND_BIT_RATE, text);
    }

    @Option(
            names = "--answers",
            paramLabel = "A,B,C",
            description =
                    "The answers of the guide for long films: online, master or archive; looping,"
                            + " free or still; soft, burned or none.")
    private @Nullable String answers;

    @Option(
            names = "--guide",
            description =
                    "Ask three questions and choose the preset for a long film by them; it is paced"
                            + " to 120 minutes unless --length or the project says otherwise.")
    private boolean guide;

    @Option(
            names = "--length",
            paramLabel = "TIME",
            description =
                    "Pace the programme to this length, for example 120m: pauses are stretched"
                            + " evenly, and lines spoken faster where that is not enough. any is"
                            + " as long as it takes.")
    private @Nullable String length;

    @Option(
            names = "--commercial",
            description = "The delivery is for sale: what is not licensed for that stops it.")
    void commercial(boolean said) {
        say(PresetTerm.USE, said ? "commercial" : null);
    }

    @Option(
            names = "--term",
            paramLabel = "KEY=VALUE",
            description =
                    "Any term of the preset by its key, as \"longplay presets show\" lists them,"
                            + " for example use=private.")
    private List<String> others = new ArrayList<>();

    /// The command line is read anew by saying nothing about everything first.
    private void say(PresetTerm term, @Nullable String text) {
        if (text == null) {
            terms.remove(term);
        } else {
            terms.put(term, text);
        }
    }

    /// The preset that was asked for, with what was said about it; the other one with that where no
    /// preset was named.
    ///
    /// @param home the data folder, where the user's own presets are
    /// @throws StudioFault.Input `preset.unknown`, `preset.term`, `guide.answer` or
    ///   `guide.no-terminal`
    ExportPreset over(ExportPreset other, Path home) throws StudioFault {
        return PresetTerms.over(from(other, home), said());
    }

    private ExportPreset from(ExportPreset other, Path home) throws StudioFault {
        if (guided()) {
            return answered().preset();
        }
        return preset == null ? other : PresetShelf.of(home).named(preset);
    }

    private boolean guided() {
        return guide || answers != null;
    }

    private Guide answered() throws StudioFault.Input {
        Guide asked = answers == null ? GuideQuestions.ask() : Guide.of(answers);
        answers = asked.answers();
        return asked;
    }

    /// The length asked for; the other one where none was.
    ///
    /// @throws StudioFault.Input `option.length`
    Optional<MediaTime> length(Optional<MediaTime> other) throws StudioFault.Input {
        if (ANY.equals(length)) {
            return Optional.empty();
        }
        if (length != null) {
            return Optional.of(WantedLength.read(length));
        }
        return guided() && other.isEmpty() ? Optional.of(WantedLength.read(Guide.LENGTH)) : other;
    }

    /// What a project keeps of what was said.
    ///
    /// @throws StudioFault.Input as [#over]
    ExportSettings kept(ExportSettings now, Path home) throws StudioFault {
        ExportPreset wanted = over(PresetTerms.asked(now).orElse(ExportPreset.HD), home);
        ExportPreset basis = ExportPreset.find(basis(now, home)).orElse(ExportPreset.HD);
        ExportSettings after = PresetTerms.keep(now, basis, wanted);
        Map<String, String> paced = new TreeMap<>(after.terms());
        if (ANY.equals(length)) {
            paced.remove(WantedLength.KEY);
        } else if (length != null) {
            paced.put(WantedLength.KEY, length);
        } else if (guided()) {
            paced.putIfAbsent(WantedLength.KEY, Guide.LENGTH);
        }
        return after.withTerms(paced);
    }

    private String basis(ExportSettings now, Path home) throws StudioFault {
        Optional<String> named = named();
        if (named.isEmpty()) {
            return now.terms().getOrDefault(PresetTerms.BASED_ON, now.preset());
        }
        return ExportPreset.find(named.get()).isPresent()
                ? named.get()
                : PresetShelf.of(home).own(named.get()).basis();
    }

    /// What was said besides the preset's name, by key.
    ///
    /// @throws StudioFault.Input `preset.term` if a term is said without a value
    Map<String, String> said() throws StudioFault.Input {
        Map<String, String> said = new LinkedHashMap<>();
        for (String other : others) {
            int equals = other.indexOf('=');
            if (equals < 1) {
                throw new StudioFault.Input(
                        "preset.term",
                        "\"" + other + "\" says nothing about a preset.",
                        "Write it like --term use=private.");
            }
            said.put(other.substring(0, equals).strip(), other.substring(equals + 1));
        }
        terms.forEach((term, text) -> said.put(term.key(), text));
        return said;
    }

    /// The name of the preset that was asked for.
    Optional<String> named() {
        return guided() ? Optional.of("feature-120") : Optional.ofNullable(preset);
    }
}
