package studio.longplay.engine.render;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What films made on this machine took before, by preset and encoder: the ground of forecasts.
/// Presets count by what they say: one that was changed, or is called like another, has figures of
/// its own. Figures of before the encoder was noted stay in the file and are asked by nobody.
///
/// @param wallPerFilm wall time of making one unit of film time
/// @param pictureShare of the preset's bit rate that the pictures of the film took
/// @param madeShare of the preset's bit rate that the groups of pictures took which were made for
///   it, each counted once
/// @param encoder of the films that are asked about, see [#by]; null for none, as in the file
public record Speeds(
        Map<String, Double> wallPerFilm,
        Map<String, Double> pictureShare,
        Map<String, Double> madeShare,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String encoder) {
    /// What they are called in the data folder.
    public static final String FILE = "speeds.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What two cores needed with the software encoder, rounded up (docs/benchmarks.md); used until
    /// this machine has made a film of that size.
    private static final Map<String, Double> BEFORE_MEASURING =
            Map.of("preview", 0.4, "hd", 0.7, "uhd", 1.5);

    private static final double SOUND_ALONE_BEFORE_MEASURING = 0.3;
    private static final double PER_UHD_PIXEL_RATE = 1.5;
    private static final double UHD_PIXELS_PER_SECOND = 3840.0 * 2160 * 30;

    /// How far what a film of this preset takes may be from what others took, and from a guess.
    private static final double LIKELY = 1.1;

    private static final double GUESSED = 1.5;

    private static final String UNKNOWN = "an unknown encoder";
    private static final double LEAST_FILM_MILLIS = 5000;

    public Speeds {
        wallPerFilm = known(wallPerFilm);
        pictureShare = known(pictureShare);
        madeShare = known(madeShare);
    }

    /// Of films whose bytes were not counted.
    public Speeds(Map<String, Double> wallPerFilm) {
        this(wallPerFilm, Map.of(), Map.of(), null);
    }

    /// The same, asked about films of one encoder; sound alone is the same with any.
    ///
    /// @param name FFmpeg's of the encoder; empty if it is not known, of which nothing is measured
    public Speeds by(Optional<String> name) {
        return new Speeds(wallPerFilm, pictureShare, madeShare, name.orElse(UNKNOWN));
    }

    /// Older files do not have all of it.
    private static Map<String, Double> known(@Nullable Map<String, Double> read) {
        return read == null ? Map.of() : Map.copyOf(read);
    }

    /// An unreadable file is no measurement: it is measured again with the next film.
    public static Speeds read(Path file) throws StudioFault {
        try {
            @Nullable Speeds read = JSON.readValue(Files.readAllBytes(file), Speeds.class);
            return read == null ? new Speeds(Map.of()) : read;
        } catch (NoSuchFileException | JacksonException none) {
            return new Speeds(Map.of());
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "home.unreadable",
                    file + " cannot be read: " + e.getMessage() + ".",
                    "Check who may read the data folder.",
                    e);
        }
    }

    /// Learns from a film that was made from nothing; one that was mostly found says little, and so
    /// does one of two encoders.
    public void learn(Manifest manifest, ExportPreset preset, Path file) throws StudioFault {
        var work = manifest.run().work();
        double filmMillis = manifest.film().samples() / 48.0;
        boolean mixed =
                manifest.fallbacks().stream()
                        .anyMatch(fallback -> fallback.what().equals(FallbackFacts.ENCODER));
        if (work.linesReused() > 0
                || work.segmentsReused() > 0
                || mixed
                || filmMillis < LEAST_FILM_MILLIS) {
            return;
        }
        by(Optional.of(manifest.encoder().encoder())).learnt(manifest, preset, filmMillis, file);
    }

    private void learnt(Manifest manifest, ExportPreset preset, double filmMillis, Path file)
            throws StudioFault {
        Map<String, Double> walls =
                with(wallPerFilm, preset, manifest.run().wallMillis() / filmMillis);
        double share = share(manifest, preset, filmMillis);
        Speeds learnt =
                preset.kind().hasPicture()
                        ? new Speeds(
                                walls,
                                with(pictureShare, preset, share),
                                with(madeShare, preset, share * distinctPart(manifest)),
                                null)
                        : new Speeds(walls, pictureShare, madeShare, null);
        AtomicFile.write(file, JSON.writeValueAsString(learnt).getBytes(StandardCharsets.UTF_8));
    }

    /// Learns of a film of the preset that its manifest tells of.
    public void learn(Manifest manifest, Path file) throws StudioFault {
        Optional<ExportPreset> preset = presetOf(manifest);
        if (preset.isPresent()) {
            learn(manifest, preset.get(), file);
        }
    }

    private static Optional<ExportPreset> presetOf(Manifest manifest) throws StudioFault.Input {
        return manifest.run().asked() == null
                ? presetOf(manifest.preset())
                : Optional.of(
                        AskedAgain.of(manifest, DeliverySettings.usual(ExportPreset.HD)).preset());
    }

    /// Of a manifest that does not tell what was asked for.
    private static Optional<ExportPreset> presetOf(Manifest.PresetFacts facts)
            throws StudioFault.Input {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("size", facts.width() + "x" + facts.height());
        terms.put("rate", facts.frameRate());
        terms.put("bitrate", String.valueOf(facts.bitRate()));
        String codec = facts.videoCodec();
        if (codec != null) {
            terms.put("codec", codec);
        }
        Optional<ExportPreset> named = ExportPreset.find(facts.name());
        boolean film = facts.kind() == null || facts.kind().equals("film");
        if (named.isEmpty() && !film) {
            return Optional.empty();
        }
        ExportPreset basis = named.orElse(ExportPreset.HD).withName(facts.name());
        return Optional.of(PresetTerms.over(basis, terms));
    }

    /// What is known beside a store of finished parts.
    static Speeds beside(ArtifactStore store) throws StudioFault {
        return read(store.folder().resolveSibling(FILE));
    }

    private static double share(Manifest manifest, ExportPreset preset, double filmMillis) {
        long film =
                manifest.files().stream()
                        .filter(entry -> entry.name().equals(preset.fileName()))
                        .mapToLong(Manifest.FileEntry::bytes)
                        .sum();
        double seconds = filmMillis / 1000;
        double pictureBits = film * 8.0 - preset.audioBitRate() * seconds;
        return Math.max(0, pictureBits) / seconds / preset.bitRate();
    }

    /// How many of the film's frames were made, each counted once.
    private static double distinctPart(Manifest manifest) {
        Map<String, Integer> framesByGroup = new HashMap<>();
        for (Manifest.SegmentEntry segment : manifest.segments()) {
            segment.groups()
                    .forEach(group ->
                            framesByGroup.merge(group.digest(), group.frames(), Math::max));
        }
        long made = framesByGroup.values().stream().mapToLong(Integer::intValue).sum();
        return made == 0 ? 1 : Math.min(1, made / (double) manifest.film().frames());
    }

    private Map<String, Double> with(
            Map<String, Double> before, ExportPreset preset, double value) {
        Map<String, Double> after = new LinkedHashMap<>(before);
        after.put(key(preset), value);
        return after;
    }

    private String key(ExportPreset preset) {
        return preset.kind().hasPicture() && encoder != null
                ? name(preset) + " by " + encoder
                : name(preset);
    }

    /// Presets that were changed are measured apart.
    static String name(ExportPreset preset) {
        Optional<ExportPreset> builtIn = ExportPreset.find(preset.name());
        boolean same = builtIn.filter(usual -> shape(usual).equals(shape(preset))).isPresent();
        return same ? preset.name() : shape(preset);
    }

    /// What making a film and its size depend on, without the encoder.
    private static String shape(ExportPreset preset) {
        Map<String, String> terms = PresetTerms.of(preset);
        String kind = preset.kind().name().toLowerCase(Locale.ROOT);
        Stream<String> said =
                preset.kind().hasPicture()
                        ? Stream.of(
                                terms.get("size"),
                                terms.get("rate"),
                                terms.get("codec"),
                                String.valueOf(preset.bitRate()),
                                terms.get("gop"),
                                terms.get("effort"),
                                terms.get("motion"))
                        : Stream.of(
                                kind, terms.get("sound"), String.valueOf(preset.audioBitRate()));
        return said.collect(Collectors.joining(" "));
    }

    long forecastMillis(ExportPreset preset, long filmMillis) {
        Double measured = wallPerFilm.get(key(preset));
        return (long) (filmMillis * (measured == null ? guess(preset) : measured));
    }

    private static double guess(ExportPreset preset) {
        if (!preset.kind().hasPicture()) {
            return SOUND_ALONE_BEFORE_MEASURING;
        }
        double pixels =
                (double) preset.width()
                        * preset.height()
                        * preset.rate().numerator()
                        / preset.rate().denominator();
        double bySize = Math.max(0.5, PER_UHD_PIXEL_RATE * pixels / UHD_PIXELS_PER_SECOND);
        return BEFORE_MEASURING.getOrDefault(name(preset), bySize);
    }

    /// What part of the bit rate pictures take before any were measured: drawn scenery and pictures
    /// little, footage most of it (docs/benchmarks.md).
    private static double guessedShare(ExportPreset preset) {
        return switch (preset.picture().motion()) {
            case LOOPING -> 0.2;
            case STILL -> 0.1;
            case FREE -> 1;
        };
    }

    /// What the pictures of a film likely take.
    ///
    /// @param seconds of film
    long filmPictureBytes(ExportPreset preset, double seconds) {
        double share = pictureShare.getOrDefault(key(preset), guessedShare(preset));
        return (long) (seconds * preset.bitRate() / 8 * share);
    }

    /// What the store likely takes of pictures.
    long madePictureBytes(ExportPreset preset, double seconds) {
        double share =
                madeShare.getOrDefault(
                        key(preset), pictureShare.getOrDefault(key(preset), guessedShare(preset)));
        return (long) (seconds * preset.bitRate() / 8 * share);
    }

    /// The factor by which a refusal is on the safe side of the forecast.
    double margin(ExportPreset preset) {
        return pictureShare.containsKey(key(preset)) ? LIKELY : GUESSED;
    }

    /// Whether a film of that size was made here before.
    boolean isMeasured(ExportPreset preset) {
        return wallPerFilm.containsKey(key(preset));
    }

    String basis(ExportPreset preset) {
        return isMeasured(preset)
                ? "measured on this machine"
                : "a guess: nothing was made at this size here yet";
    }
}
