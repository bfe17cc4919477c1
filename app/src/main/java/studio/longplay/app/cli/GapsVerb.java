package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.Mood;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description = "How long it is from one line of a project to the next.",
        synopsisSubcommandLabel = "list|set|reset",
        subcommands = {GapsVerb.Listing.class, GapsVerb.Setting.class, GapsVerb.Resetting.class})
final class GapsVerb extends Group {
    private static final String ANYONE = "anyone";
    private static final String SELF = "self";
    private static final String MOOD = "mood:";
    private static final double FARTHEST_SECONDS = 60;

    private record Answer(List<Gap> gaps) {}

    private record Gap(String of, double seconds) {
        String words() {
            return String.format(Locale.ROOT, "%6.2f s  %s", seconds, of);
        }
    }

    private static String nameOf(Turn turn) {
        if (turn.isPair()) {
            return turn.from() + ">" + turn.to();
        }
        return turn.equals(Turn.USUAL) ? ANYONE : turn.to();
    }

    private static void answer(Project project, Console console) {
        List<Gap> gaps = new ArrayList<>();
        project.voicing()
                .gaps()
                .forEach((turn, length) ->
                        gaps.add(new Gap(nameOf(turn), length.toSecondsForDisplay())));
        List<String> shown = gaps.stream().map(Gap::words).toList();
        console.answer(
                new Answer(gaps), shown.isEmpty() ? List.of("All pauses are as usual.") : shown);
    }

    /// A verb about one gap.
    abstract static class OfTurn extends WordsVerb.OfProject {
        @Parameters(
                index = "1",
                paramLabel = "OF",
                description =
                        "\"anyone\", \"self\" (lines of one speaker), \"mood:angry\", or"
                                + " \"ANNA>BEN\".")
        private String of = "";

        Turn turn(Project project) throws StudioFault {
            if (of.equals(ANYONE) || of.equals(SELF)) {
                return of.equals(SELF) ? Turn.ALONE : Turn.USUAL;
            }
            if (of.startsWith(MOOD)) {
                return Mood.named(of.substring(MOOD.length()))
                        .map(Turn::in)
                        .orElseThrow(this::unknown);
            }
            String[] pair = of.split(">", 2);
            if (pair.length < 2) {
                throw unknown();
            }
            Voicing voicing = project.voicing();
            return new Turn(
                    voicing.who(speaker(project, pair[0])), voicing.who(speaker(project, pair[1])));
        }

        private static String speaker(Project project, String name) throws StudioFault {
            String key = Speaker.of(name).key();
            boolean speaks =
                    new ScriptParser()
                            .parse(project.scriptText(), project.scriptFile()).lines().stream()
                                    .anyMatch(line -> line.speaker().key().equals(key));
            if (!speaks) {
                throw new StudioFault.Input(
                        "gap.speaker-unknown",
                        "Nobody in the script is called \"" + name.strip() + "\".",
                        "Write the two names as the script has them, for example \"ANNA>BEN\".");
            }
            return key;
        }

        private StudioFault.Input unknown() {
            List<String> moods = new ArrayList<>();
            for (Mood mood : Mood.values()) {
                moods.add(mood.word());
            }
            return new StudioFault.Input(
                    "gap.unknown",
                    "\"" + of + "\" is nothing that has a pause of its own.",
                    "Use anyone, self, ANNA>BEN, or mood: with one of "
                            + String.join(", ", moods)
                            + ".");
        }

        void put(ProjectFolder open, String name, Map<Turn, MediaTime> after) throws StudioFault {
            Voicing before = open.project().voicing();
            if (!after.equals(before.gaps())) {
                open.apply(Edit.Voice.of(name + ": " + of, before, before.withGaps(after)));
            }
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Shows the pauses a project has otherwise than usual.",
            footerHeading = "%nExample:%n",
            footer = "  longplay gaps list play.longplay")
    static final class Listing extends WordsVerb.OfProject {
        @Override
        void run(ProjectFolder open, Console console) {
            answer(open.project(), console);
        }
    }

    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description = "Sets a pause, in seconds; below zero the lines overlap.",
            footerHeading = "%nExample:%n",
            footer = {
                "  longplay gaps set play.longplay \"ANNA>BEN\" 0.2",
                "  longplay gaps set play.longplay mood:sad 1.2"
            })
    static final class Setting extends OfTurn {
        @Parameters(index = "2", paramLabel = "SECONDS", description = "From -60 to 60.")
        private double seconds;

        @Override
        void run(ProjectFolder open, Console console) throws StudioFault {
            if (!(Math.abs(seconds) <= FARTHEST_SECONDS)) {
                throw new StudioFault.Input(
                        "gap.length",
                        "A pause of " + seconds + " seconds is too long.",
                        "Write a number from -60 to 60.");
            }
            Map<Turn, MediaTime> after = new TreeMap<>(open.project().voicing().gaps());
            after.put(turn(open.project()), MediaTime.ofMillis(Math.round(seconds * 1000)));
            put(open, "Pause", after);
            answer(open.project(), console);
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Leaves a pause as it is without being set.",
            footerHeading = "%nExample:%n",
            footer = "  longplay gaps reset play.longplay anyone")
    static final class Resetting extends OfTurn {
        @Override
        void run(ProjectFolder open, Console console) throws StudioFault {
            Map<Turn, MediaTime> after = new TreeMap<>(open.project().voicing().gaps());
            after.remove(turn(open.project()));
            put(open, "Usual pause", after);
            answer(open.project(), console);
        }
    }
}
