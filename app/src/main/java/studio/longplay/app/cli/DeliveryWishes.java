package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.StemWish;
import studio.longplay.engine.store.home.HomeChoice;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;
import studio.longplay.engine.voice.CastFile;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What can be said about a delivery but where it goes.
class DeliveryWishes {
    private static final int MOST_JOBS = 64;

    @Mixin private PresetOptions preset = new PresetOptions();

    @Option(
            names = "--loudness",
            paramLabel = "TARGET",
            description =
                    "streaming (-14 LUFS), podcast (-16), broadcast (-23), netflix, acx or"
                            + " another that \"longplay capabilities\" lists."
                            + " Default: what the project says, else streaming.")
    private @Nullable String loudness;

    @Option(
            names = "--captions",
            paramLabel = "KIND",
            description =
                    "soft (a track), burned (in the picture), both or none."
                            + " Default: what the project says, else soft.")
    private @Nullable CaptionChoice captions;

    @Option(
            names = "--cast",
            paramLabel = "FILE",
            description = "Lines \"SPEAKER = voice\" that overrule the automatic casting.")
    private @Nullable Path cast;

    @Option(
            names = "--voice",
            paramLabel = "SPEAKER=VOICE",
            description = "One line of such a file, as often as there is one to say.")
    private List<String> voices = new ArrayList<>();

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Lines \"word = how it is said\": a respelling, or phones in slashes.")
    private @Nullable Path lexicon;

    @Option(
            names = "--range",
            paramLabel = "A..B",
            description = "Only the lines that start in this part of the programme: 0..10m.")
    private @Nullable String range;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Lines spoken and segments drawn at once. Default: the machine's cores.")
    private int jobs = Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--no-mark",
            description =
                    "Do not mark matched and cloned voices as synthetic; the manifest says so.")
    private boolean unmarked;

    @Option(
            names = "--speaker-stems",
            description = "Beside the stems a sound file for each speaker, in stems/speakers.")
    private boolean speakerStems;

    @Option(
            names = "--stem-format",
            paramLabel = "FORMAT",
            description = "wav (32-bit float, the default), wav24 or flac.")
    private @Nullable String stemFormat;

    @Option(
            names = "--sync-leader-in-front",
            negatable = true,
            description =
                    "Put a leader of flashes and beeps in front of the film, and measure it there."
                            + " Default: what the project says, else none.")
    private @Nullable Boolean leader;

    private VoiceRegistry registry = VoiceRegistry.builtIn();
    private Path home = HomeChoice.of(Optional.empty()).folder();

    /// Where the voices are from that a cast file may name.
    void chooseFrom(VoiceRegistry voices) {
        registry = voices;
    }

    /// What a project keeps of the preset that was said.
    ExportSettings kept(ExportSettings now) throws StudioFault {
        preset.length(Optional.empty());
        return preset.kept(now, home);
    }

    /// Where the user's own presets are.
    ///
    /// @param folder the data folder
    void presetsIn(Path folder) {
        home = folder;
    }

    /// Which voices are marked.
    MarkPolicy mark() {
        return unmarked ? MarkPolicy.OFF : MarkPolicy.DEFAULT;
    }

    /// The settings with what was said on the command line in place of what they say.
    ///
    /// @throws StudioFault.Input if an option's value is none we know
    DeliverySettings over(DeliverySettings settings) throws StudioFault {
        Map<String, String> recast = new TreeMap<>(settings.cast());
        if (cast != null) {
            recast.putAll(known(cast.toString(), CastFile.read(cast)));
        }
        recast.putAll(known("--voice", CastFile.of("--voice", voices)));
        ExportPreset wanted = preset.over(settings.preset(), home);
        boolean another = preset.named().isPresent();
        DeliverySettings said = another ? settings.forPreset(wanted) : settings.withPreset(wanted);
        return said.withTarget(loudness == null ? said.target() : targetNamed(loudness))
                .withCaptions(captions == null ? said.captions() : captions)
                .withCast(recast)
                .withRange(range == null ? said.range() : Optional.of(readRange(range)))
                .withJobs(jobs())
                .withLength(preset.length(said.length()))
                .withLeader(leader == null ? said.leader() : leader)
                .withLexicon(lexicon == null ? said.lexicon() : Lexicon.read(lexicon))
                .withStems(stems(said.stems()));
    }

    private StemWish stems(StemWish usual) throws StudioFault.Input {
        StemFormat format = usual.format();
        if (stemFormat != null) {
            format =
                    StemFormat.named(stemFormat)
                            .orElseThrow(() ->
                                    new StudioFault.Input(
                                            "option.stem-format",
                                            "There is no stem format \"" + stemFormat + "\".",
                                            "Choose wav, wav24 or flac."));
        }
        return new StemWish(format, speakerStems || usual.speakers());
    }

    /// Here already it can be said who names a voice that there is not.
    private Map<String, String> known(String where, Map<String, String> cast)
            throws StudioFault.Input {
        for (Map.Entry<String, String> entry : cast.entrySet()) {
            if (registry.find(entry.getValue()).isEmpty()) {
                throw new StudioFault.Input(
                        "cast.voice-unknown",
                        "%s is cast as \"%s\", and there is no such voice."
                                .formatted(entry.getKey(), entry.getValue()),
                        "\"longplay voices list\" names them all.",
                        new Place(where, 0));
            }
        }
        return cast;
    }

    private int jobs() throws StudioFault.Input {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new StudioFault.Input(
                    "option.jobs",
                    jobs + " jobs cannot run at once.",
                    "Choose between 1 and " + MOST_JOBS + "; usually the number of cores is best.");
        }
        return jobs;
    }

    static LoudnessTarget targetNamed(String name) throws StudioFault.Input {
        return LoudnessTarget.named(name)
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "option.loudness",
                                "There is no loudness target \"" + name + "\".",
                                "\"longplay capabilities\" lists the targets there are: streaming,"
                                        + " podcast, broadcast and more."));
    }

    private static TimeRange readRange(String text) throws StudioFault.Input {
        int dots = text.indexOf("..");
        try {
            if (dots < 0) {
                throw new IllegalArgumentException("not a range: " + text);
            }
            MediaTime from = dots == 0 ? MediaTime.ZERO : Timecode.parse(text.substring(0, dots));
            MediaTime to = Timecode.parse(text.substring(dots + 2));
            if (from.compareTo(to) >= 0) {
                throw new IllegalArgumentException("an empty range: " + text);
            }
            return TimeRange.between(from, to);
        } catch (IllegalArgumentException e) {
            throw new StudioFault.Input(
                    "option.range",
                    "\"" + text + "\" is no range.",
                    "Write it like 0..10m or 1:30..2:00, the earlier time first.",
                    e);
        }
    }
}
