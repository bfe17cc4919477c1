package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.OwnPreset;
import studio.longplay.engine.render.preset.PresetRules;
import studio.longplay.engine.render.preset.PresetShelf;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.preset.PresetWords;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

@Command(
        name = "presets",
        mixinStandardHelpOptions = true,
        description = "What deliveries can be: the presets there are, and your own.",
        synopsisSubcommandLabel = "list|show|save|import|export|remove",
        subcommands = {
            PresetsVerb.Listing.class,
            PresetsVerb.Showing.class,
            PresetsVerb.Saving.class,
            PresetsVerb.Importing.class,
            PresetsVerb.Exporting.class,
            PresetsVerb.Removing.class
        })
final class PresetsVerb extends Group {
    private record Answer(List<Row> presets) {}

    /// @param own whether it is the user's
    private record Row(String name, boolean own, String title, Map<String, String> terms) {
        static Row of(ExportPreset preset) {
            return new Row(preset.name(), false, "", PresetTerms.of(preset));
        }

        static Row of(OwnPreset own) throws StudioFault {
            return new Row(own.name(), true, own.title(), PresetTerms.of(own.preset()));
        }
    }

    private static String line(ExportPreset preset, String more) {
        return "%-16s %s%s".formatted(preset.name(), PresetWords.of(preset), more);
    }

    private static void answer(OwnPreset preset, Console console) throws StudioFault {
        console.answer(Row.of(preset), List.of(line(preset.preset(), "")));
        console.warn(warnings(PresetRules.of(preset.preset())));
    }

    /// Says what of a preset that is used now is doubtful; what refuses it is a fault of its own.
    static void doubt(ExportPreset preset, Console console) {
        console.warn(
                warnings(
                        PresetRules.of(preset).stream()
                                .filter(found -> !found.refuses())
                                .toList()));
    }

    private static List<Warning> warnings(List<Objection> objections) {
        return objections.stream()
                .map(found -> new Warning(found.code(), found.sentence(), found.remedy(), null))
                .toList();
    }

    /// @param other how it is given another name
    private static StudioFault.Input taken(OwnPreset preset, String other) {
        return new StudioFault.Input(
                "preset.there",
                "You have another preset called \"" + preset.name() + "\".",
                other + ", or in its place (--replace).");
    }

    /// A verb about one preset by its name.
    abstract static class OfOne extends Verb {
        @Parameters(index = "0", paramLabel = "NAME", description = "A preset's name.")
        private String name = "";

        String name() {
            return name;
        }

        PresetShelf shelf() {
            return PresetShelf.of(home());
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the presets there are, your own last.",
            footerHeading = "%nExample:%n",
            footer = "  longplay presets list")
    static final class Listing extends Verb {
        @Override
        int run(Console console) throws StudioFault {
            PresetShelf.Contents own = PresetShelf.of(home()).contents();
            console.warn(own.broken());
            List<Row> rows = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            for (ExportPreset preset : ExportPreset.ALL) {
                rows.add(Row.of(preset));
                lines.add(line(preset, ""));
            }
            for (OwnPreset preset : own.presets()) {
                rows.add(Row.of(preset));
                String title = preset.title().isEmpty() ? "" : ", " + preset.title();
                lines.add(line(preset.preset(), "  (your own" + title + ")"));
            }
            console.answer(new Answer(rows), lines);
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows all that a preset says.",
            footerHeading = "%nExample:%n",
            footer = "  longplay presets show uhd")
    static final class Showing extends OfOne {
        @Override
        int run(Console console) throws StudioFault {
            ExportPreset preset = shelf().named(name());
            boolean own = ExportPreset.find(name()).isEmpty();
            Row row = own ? Row.of(shelf().own(name())) : Row.of(preset);
            List<String> lines = new ArrayList<>();
            lines.add(line(preset, ""));
            row.terms()
                    .forEach((key, text) -> {
                        String shown = text.isEmpty() ? "as the project says" : text;
                        boolean reckoned = key.equals("bitrate") && text.isEmpty();
                        lines.add(
                                "  %-14s %s"
                                        .formatted(
                                                key,
                                                reckoned
                                                        ? PresetWords.bits(preset.bitRate())
                                                        : shown));
                    });
            console.answer(row, lines);
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "save",
            mixinStandardHelpOptions = true,
            description = "Keeps a preset of your own: another one with what you say otherwise.",
            footerHeading = "%nExample:%n",
            footer = "  longplay presets save my-4k --preset uhd --codec hevc --bitrate 20M")
    static final class Saving extends OfOne {
        @Option(names = "--title", paramLabel = "TEXT", description = "What it is for.")
        private String title = "";

        @Mixin private PresetOptions options = new PresetOptions();

        @Option(
                names = "--replace",
                description = "Takes the place of a preset of your own that has the same name.")
        private boolean replaces;

        @Override
        int run(Console console) throws StudioFault {
            ExportPreset from = options.over(ExportPreset.HD, home());
            ExportPreset basis = basis();
            OwnPreset own = OwnPreset.of(name(), title, basis, from);
            boolean changed = options.named().filter(name()::equals).isPresent();
            if (!replaces && !changed && shelf().offer(own) instanceof PresetShelf.Offer.Other) {
                throw taken(own, "Save it under another name");
            }
            shelf().save(own);
            answer(own, console);
            return CommandLineApp.DONE;
        }

        /// A preset made of one of the user's own is made of what that is made of.
        private ExportPreset basis() throws StudioFault {
            String named = options.named().orElse(ExportPreset.HD.name());
            Optional<ExportPreset> builtIn = ExportPreset.find(named);
            String basis = builtIn.isPresent() ? named : shelf().own(named).basis();
            return ExportPreset.find(basis).orElseThrow();
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Takes over a preset that somebody gave you as a file.",
            footerHeading = "%nExample:%n",
            footer = "  longplay presets import my-4k.longplay-preset")
    static final class Importing extends Verb {
        @Parameters(index = "0", paramLabel = "FILE", description = "A preset file.")
        private @Nullable Path file;

        @Option(names = "--name", paramLabel = "NAME", description = "Another name for it here.")
        private @Nullable String name;

        @Option(
                names = "--replace",
                description = "Takes the place of a preset of your own that has the same name.")
        private boolean replaces;

        @Override
        int run(Console console) throws StudioFault {
            PresetShelf shelf = PresetShelf.of(home());
            OwnPreset given = shelf.given(Objects.requireNonNull(file));
            OwnPreset wanted = name == null ? given : given.withName(name);
            switch (shelf.offer(wanted)) {
                case PresetShelf.Offer.New(OwnPreset preset) -> take(shelf, preset, console);
                case PresetShelf.Offer.Known(OwnPreset preset) ->
                        console.answer(
                                Row.of(preset), List.of(preset.name() + " is there already."));
                case PresetShelf.Offer.Other(OwnPreset preset) -> {
                    if (!replaces) {
                        throw taken(preset, "Take it over under another name (--name NAME)");
                    }
                    take(shelf, preset, console);
                }
            }
            return CommandLineApp.DONE;
        }

        private static void take(PresetShelf shelf, OwnPreset preset, Console console)
                throws StudioFault {
            shelf.save(preset);
            answer(preset, console);
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes a preset of your own as one file to give away.",
            footerHeading = "%nExample:%n",
            footer = "  longplay presets export my-4k my-4k.longplay-preset")
    static final class Exporting extends OfOne {
        @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
        private @Nullable Path file;

        @Override
        int run(Console console) throws StudioFault {
            OwnPreset own = shelf().own(name());
            shelf().give(own, Objects.requireNonNull(file));
            answer(own, console);
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes a preset of your own; projects that use it keep what it said.",
            footerHeading = "%nExample:%n",
            footer = "  longplay presets remove my-4k")
    static final class Removing extends OfOne {
        @Override
        int run(Console console) throws StudioFault {
            shelf().remove(name());
            console.answer(Map.of("removed", name()), List.of(name() + " is removed."));
            return CommandLineApp.DONE;
        }
    }
}
