package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.StripPreset;
import studio.longplay.engine.project.desk.StripPresets;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.DuckedProgramme;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "The mixing desk of a project: strips, routes, the room, and ducking.",
        synopsisSubcommandLabel = "show|set|route|room|ducking|presets",
        subcommands = {
            DeskVerb.Showing.class,
            DeskSetVerb.class,
            DeskVerb.Routes.class,
            DeskVerb.Rooms.class,
            DeskVerb.Duck.class,
            DeskVerb.Presets.class
        })
final class DeskVerb extends Group {
    /// A verb that may change the desk of a project.
    abstract static class OfDesk extends WordsVerb.OfProject {
        /// The edit that was asked for, if it changes anything.
        abstract Optional<Edit> edit(Project project, DeskNames names) throws StudioFault;

        /// The edit that needs the film's sound, if one was asked for; made after the other.
        Optional<Edit> heard(Project project, Console console) throws StudioFault {
            return Optional.empty();
        }

        @Override
        void run(ProjectFolder open, Console console) throws StudioFault {
            Project before = open.project();
            DeskNames names = DeskNames.of(before);
            Optional<Edit> edit = edit(before, names);
            if (edit.isPresent() && !edit.get().applyTo(before).equals(before)) {
                open.apply(edit.get());
            }
            Optional<Edit> heard = heard(open.project(), console);
            if (heard.isPresent()) {
                open.apply(heard.get());
            }
            Project after = open.project();
            DeskAnswer answer = DeskAnswer.of(after, DeskNames.of(after));
            console.answer(answer, answer.words());
        }

        /// What a record says of its figures is for who typed them.
        static StudioFault.Input outOfRange(IllegalArgumentException e) {
            return new StudioFault.Input(
                    "desk.value",
                    "That cannot be set: " + e.getMessage() + ".",
                    "\"longplay desk --help\" and docs/mixing.md tell the ranges.");
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows every strip, and what is set on it.",
            footerHeading = "%nExample:%n",
            footer = "  longplay desk show play.longplay --json")
    static final class Showing extends OfDesk {
        @Override
        Optional<Edit> edit(Project project, DeskNames names) {
            return Optional.empty();
        }
    }

    @Command(
            name = "route",
            mixinStandardHelpOptions = true,
            description =
                    "Sends a speaker, a row or a track to buses, each with its level; "
                            + "without any, it goes where it usually goes.",
            footerHeading = "%nExample:%n",
            footer = {
                "  longplay desk route play.longplay \"FIRST WITCH\" ensemble=0 dialogue=-12",
                "  longplay desk route play.longplay row:beds music=-3"
            })
    static final class Routes extends OfDesk {
        @Parameters(
                index = "1",
                paramLabel = "SOURCE",
                description = "A speaker, a row or a track.")
        private String source = "";

        @Parameters(
                index = "2..*",
                arity = "0..*",
                paramLabel = "BUS=DB",
                description = "dialogue, music, effects or ensemble, and -96 to 24 dB.")
        private Map<String, Double> buses = Map.of();

        @Override
        Optional<Edit> edit(Project project, DeskNames names) throws StudioFault {
            StripRef ref = names.strip(source);
            if (!ref.isSource()) {
                throw new StudioFault.Input(
                        "desk.source",
                        "\"" + source + "\" is no source.",
                        "Only speakers, rows and tracks are routed; name one of them.");
            }
            Map<StemName, Double> row = new EnumMap<>(StemName.class);
            for (Map.Entry<String, Double> bus : buses.entrySet()) {
                row.put(DeskNames.bus(bus.getKey()), bus.getValue());
            }
            Edit edit = new Edit.SetRoute(ref, row.isEmpty() ? Optional.empty() : Optional.of(row));
            try {
                edit.applyTo(project);
            } catch (IllegalArgumentException e) {
                throw outOfRange(e);
            }
            return Optional.of(edit);
        }
    }

    @Command(
            name = "room",
            mixinStandardHelpOptions = true,
            description = "Sets the room that all sends go to; what is not named stays.",
            footerHeading = "%nExample:%n",
            footer = "  longplay desk room play.longplay --seconds 2.4 --damping 4500")
    static final class Rooms extends OfDesk {
        @Option(names = "--seconds", paramLabel = "S", description = "Dying away, 0.1 to 12.")
        private double seconds = Double.NaN;

        @Option(names = "--pre-delay", paramLabel = "MS", description = "First answer, 0 to 250.")
        private double preDelayMs = Double.NaN;

        @Option(names = "--damping", paramLabel = "HZ", description = "500 to 20000.")
        private double dampingHz = Double.NaN;

        @Option(names = "--width", paramLabel = "RATIO", description = "0 (narrow) to 1.")
        private double widthRatio = Double.NaN;

        @Override
        Optional<Edit> edit(Project project, DeskNames names) throws StudioFault {
            Room now = project.mix().desk().room();
            try {
                return Optional.of(
                        new Edit.SetRoom(
                                new Room(
                                        or(seconds, now.seconds()),
                                        or(preDelayMs, now.preDelayMs()),
                                        or(dampingHz, now.dampingHz()),
                                        or(widthRatio, now.widthRatio()))));
            } catch (IllegalArgumentException e) {
                throw outOfRange(e);
            }
        }
    }

    private static double or(double asked, double now) {
        return Double.isNaN(asked) ? now : asked;
    }

    @Command(
            name = "ducking",
            mixinStandardHelpOptions = true,
            description = {
                "Sets how the buses make room for speech; what is not named stays.",
                "With --as-automation the ducking of a bus becomes keys of its level that can be"
                        + " moved one by one; the lines are spoken for it where they are not yet."
            },
            footerHeading = "%nExample:%n",
            footer = {
                "  longplay desk ducking play.longplay --music 12 --bridge 2000",
                "  longplay desk ducking play.longplay --as-automation music"
            })
    static final class Duck extends OfDesk {
        @Option(names = "--music", paramLabel = "DB", description = "How far down, 0 to 60.")
        private double musicDb = Double.NaN;

        @Option(names = "--effects", paramLabel = "DB", description = "How far down, 0 to 60.")
        private double effectsDb = Double.NaN;

        @Option(
                names = "--ensemble",
                paramLabel = "DB",
                description = "How far down for dialogue, 0 to 60.")
        private double ensembleDb = Double.NaN;

        @Option(names = "--attack", paramLabel = "MS", description = "Going down, 0 to 5000.")
        private double attackMs = Double.NaN;

        @Option(names = "--release", paramLabel = "MS", description = "Coming back, 0 to 10000.")
        private double releaseMs = Double.NaN;

        @Option(
                names = "--bridge",
                paramLabel = "MS",
                description = "Shorter pauses do not bring the level back, 0 to 60000.")
        private double bridgeMs = Double.NaN;

        @Option(
                names = "--as-automation",
                paramLabel = "BUS",
                description = "Make keys of the ducking of music, effects or ensemble.")
        private @Nullable String bus;

        @Override
        Optional<Edit> edit(Project project, DeskNames names) throws StudioFault {
            DuckingSettings now = project.mix().ducking();
            try {
                Edit edit =
                        new Edit.SetDucking(
                                new DuckingSettings(
                                        or(musicDb, now.musicDb()),
                                        or(effectsDb, now.effectsDb()),
                                        or(ensembleDb, now.ensembleDb()),
                                        or(attackMs, now.attackMs()),
                                        or(releaseMs, now.releaseMs()),
                                        or(bridgeMs, now.bridgeMs())));
                if (bus != null) {
                    requireDucked(edit.applyTo(project), DeskNames.bus(bus));
                }
                return Optional.of(edit);
            } catch (IllegalArgumentException e) {
                throw outOfRange(e);
            }
        }

        private static void requireDucked(Project project, StemName bus) throws StudioFault.Input {
            if (!DuckedProgramme.isDucked(project, bus)) {
                String name = bus.name().toLowerCase(Locale.ROOT);
                throw new StudioFault.Input(
                        "desk.not-ducked",
                        "Speech does not take " + name + " down.",
                        "Name music, effects or ensemble, with a depth over 0 dB.");
            }
        }

        @Override
        Optional<Edit> heard(Project project, Console console) throws StudioFault {
            if (bus == null) {
                return Optional.empty();
            }
            try (Studio studio = Studio.open(home())) {
                return Optional.of(
                        studio.ducking(project, console.progress())
                                .toAutomation(project, DeskNames.bus(bus)));
            }
        }
    }

    @Command(
            name = "presets",
            mixinStandardHelpOptions = true,
            description = "Lists the strips that come with the studio.",
            footerHeading = "%nExample:%n",
            footer = "  longplay desk presets")
    static final class Presets extends Verb {
        private record Answer(List<StripPreset> presets) {}

        @Override
        int run(Console console) {
            List<StripPreset> all = StripPresets.all();
            console.answer(
                    new Answer(all),
                    all.stream()
                            .map(preset ->
                                    String.format(
                                            Locale.ROOT,
                                            "%-16s %s",
                                            preset.key(),
                                            DeskAnswer.inserts(preset.strip())))
                            .toList());
            return CommandLineApp.DONE;
        }
    }
}
