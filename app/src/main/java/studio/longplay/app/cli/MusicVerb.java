package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.render.MusicFiles;
import studio.longplay.engine.render.make.Soundfonts;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "music",
        mixinStandardHelpOptions = true,
        description = "Composes music: a mix, its stems and a click track.",
        synopsisSubcommandLabel = "compose|moods|click|import|imagine",
        subcommands = {
            MusicVerb.Composing.class,
            MusicVerb.Moods.class,
            MusicVerb.Clicking.class,
            MusicVerb.Importing.class,
            MusicImagineVerb.class
        })
final class MusicVerb extends Group {
    @Command(
            name = "compose",
            mixinStandardHelpOptions = true,
            description =
                    "Composes a piece into a folder: mix.wav, a file for each stem, click.wav.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  longplay music compose --mood tense --bpm 92 --key \"D minor\" --seconds 60 -o"
                        + " bed",
                "  longplay music compose --mood \"epic, jazz, 6/8, take 2, no drums\" --seconds 90"
                        + " -o bed",
                "  longplay music compose --mood hopeful --form \"intro a b a outro\" -o bed"
            })
    static final class Composing extends Verb {
        @Option(
                names = "--mood",
                paramLabel = "WORDS",
                defaultValue = "neutral",
                description =
                        "Moods and words of the manner, parted by commas, as in a music cue."
                                + " Default: ${DEFAULT-VALUE}.")
        private String words = "";

        @Option(names = "--bpm", paramLabel = "N", description = "Tempo. Default: the mood's.")
        private double bpm;

        @Option(names = "--key", paramLabel = "KEY", description = "For example \"D minor\".")
        private String key = "";

        @Option(
                names = "--form",
                paramLabel = "SECTIONS",
                description =
                        "Which sections there are, of intro, a to d, drop and outro, for example"
                                + " \"intro a b a outro\". Default: the length decides.")
        private String form = "";

        @Option(
                names = "--curve",
                paramLabel = "PERCENTS",
                description =
                        "How intense it is from the beginning to the end, for example \"20 60 100"
                                + " 40\". Default: the sections decide.")
        private String curve = "";

        @Option(
                names = "--seconds",
                paramLabel = "N",
                defaultValue = "60",
                description = "Length. Default: ${DEFAULT-VALUE}.")
        private double seconds;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "1",
                description = "Another seed is another piece. Default: ${DEFAULT-VALUE}.")
        private long seed;

        @Option(
                names = "--hit",
                paramLabel = "SECONDS",
                split = ",",
                description =
                        "When the music arrives, after its beginning and before its end: a bar"
                                + " begins there to the sample.")
        private List<Double> hits = List.of();

        @Option(names = "--bed", description = "Leaves room for speech, as music of a script does.")
        private boolean bed;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "DIR",
                description = "The folder to write into.")
        private @Nullable Path out;

        @Override
        int run(Console console) throws StudioFault {
            MusicRequest request = request();
            for (String unknown : request.unknownMoods()) {
                console.note("There is no mood \"" + unknown + "\"; it is left out.");
            }
            request.unknownKey()
                    .ifPresent(unknown ->
                            console.note(
                                    "There is no key \"" + unknown + "\"; the mood chose one."));
            for (String unknown : request.played().unknown()) {
                console.note("Music cannot be played \"" + unknown + "\"; it is left out.");
            }
            MusicFiles.Written written =
                    new MusicFiles(new Soundfonts(home().resolve("artifacts")))
                            .write(request, Objects.requireNonNull(out), console.progress());
            List<String> lines = new ArrayList<>();
            written.files().forEach(file -> lines.add(file.toString()));
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s, %.2f bpm, %s, %d bars: %s",
                            written.key(),
                            written.bpm(),
                            written.metre(),
                            written.bars(),
                            written.sections()));
            console.answer(written, lines);
            return CommandLineApp.DONE;
        }

        private MusicRequest request() throws StudioFault {
            boolean playable = bpm == 0 || (bpm >= 20 && bpm <= 400);
            if (!(seconds > 0 && seconds <= 7_200) || !playable) {
                throw new StudioFault.Input(
                        "music.figures",
                        "Music lasts up to 7200 seconds, at 20 to 400 bpm.",
                        "Write for example --seconds 60 --bpm 92.");
            }
            ComposeWords.require(form, curve, hits, seconds);
            Cue.MusicCue cue = cue();
            MusicRequest asked =
                    new MusicRequest(
                                    cue.moods(),
                                    bpm > 0 ? bpm : cue.bpm(),
                                    key.isEmpty() ? cue.key() : key,
                                    Math.round(seconds * 48_000),
                                    seed,
                                    bed)
                            .withManner(cue.manner());
            return asked.withHits(
                    hits.stream().sorted().map(hit -> Math.round(hit * 48_000)).toList());
        }

        /// A word of the manner; commas would part it.
        private static String word(String name, String said) {
            String plain = String.join(" ", ComposeWords.of(said));
            return plain.isEmpty() ? "" : ", " + name + " " + plain;
        }

        /// Read as a cue of a script is.
        private Cue.MusicCue cue() throws StudioFault {
            String said = words + word("form", form) + word("curve", curve);
            String text = "INT. HALL\n\n[[music: " + said.replace(']', ' ') + "]]\n\nANNA\nYes.\n";
            Script script = new ScriptParser().parse(text, "words.fountain");
            return script.scenes().getFirst().parts().stream()
                    .filter(Cue.MusicCue.class::isInstance)
                    .map(Cue.MusicCue.class::cast)
                    .findFirst()
                    .orElseThrow(() ->
                            new StudioFault.Input(
                                    "music.words",
                                    "\"" + words + "\" does not say what music is wanted.",
                                    "\"longplay music moods\" lists the words there are."));
        }
    }

    private record Words(
            List<String> moods,
            List<String> genres,
            List<String> metres,
            List<String> stems,
            List<String> instruments,
            List<String> manner) {}

    @Command(
            name = "moods",
            mixinStandardHelpOptions = true,
            description = "Lists the words a music cue may use.",
            footerHeading = "%nExample:%n",
            footer = "  longplay music moods")
    static final class Moods extends Verb {
        @Override
        int run(Console console) {
            Words words =
                    new Words(
                            Composer.moods(),
                            Composer.genres(),
                            Arrays.stream(Metre.values()).map(Metre::word).toList(),
                            Arrays.stream(MusicStem.values()).map(MusicStem::word).toList(),
                            Instrument.pitched().stream().map(Instrument::word).toList(),
                            List.of(
                                    "take 2",
                                    "simplify",
                                    "enrich",
                                    "reharmonise",
                                    "curve 20 60 100 40",
                                    "form intro a b a outro",
                                    "24 bars",
                                    "loop",
                                    "extend",
                                    "hit \"dagger\"",
                                    "no drums",
                                    "choir",
                                    "lead on violin",
                                    "bass take 2",
                                    "pads -6 dB",
                                    "soundfont piano.sf2",
                                    "lead soundfont piano.sf2 program 12"));
            console.answer(
                    words,
                    List.of(
                            "moods        " + String.join(", ", words.moods()),
                            "genres       " + String.join(", ", words.genres()),
                            "metres       " + String.join(", ", words.metres()),
                            "stems        " + String.join(", ", words.stems()),
                            "instruments  " + String.join(", ", words.instruments()),
                            "manner       " + String.join(", ", words.manner())));
            return CommandLineApp.DONE;
        }
    }

    private record Clicks(String file, int beats) {}

    @Command(
            name = "click",
            mixinStandardHelpOptions = true,
            description = "Writes the click track of a project's music, as long as its film.",
            footerHeading = "%nExample:%n",
            footer = "  longplay music click play.longplay -o click.wav")
    static final class Clicking extends Verb {
        @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
        private @Nullable Path folder;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                description = "The WAV file to write.")
        private @Nullable Path out;

        @Override
        int run(Console console) throws StudioFault {
            Path file = Objects.requireNonNull(out);
            try (Studio studio = Studio.open(home());
                    ProjectFolder open = ProjectFolder.open(Objects.requireNonNull(folder))) {
                int beats =
                        MusicFiles.writeClicks(
                                studio.timeline(open.project(), console.progress()).programme(),
                                file);
                console.answer(
                        new Clicks(file.toString(), beats),
                        List.of(file + ": " + beats + " beats"));
            }
            return CommandLineApp.DONE;
        }
    }

    private record Imported(String name, List<String> all) {}

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Brings in a SoundFont 2 file, for cues such as [[music: soundfont NAME]].",
            footerHeading = "%nExample:%n",
            footer = "  longplay music import piano.sf2")
    static final class Importing extends Verb {
        @Parameters(index = "0", paramLabel = "FILE", description = "A file that ends in .sf2.")
        private @Nullable Path file;

        @Override
        int run(Console console) throws StudioFault {
            Soundfonts fonts = new Soundfonts(home().resolve("artifacts"));
            String name = fonts.bringIn(Objects.requireNonNull(file));
            console.answer(
                    new Imported(name, fonts.names()),
                    List.of(name + ": write \"soundfont " + name + "\" into a music cue"));
            return CommandLineApp.DONE;
        }
    }
}
