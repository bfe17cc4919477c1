package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.deliver.LeftoverCare;
import studio.longplay.engine.render.purge.Purge;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.render.purge.PurgeWish;
import studio.longplay.engine.render.purge.StoredClass;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = {
            "Removes what the data folder holds: by class, by voice, or by project; or what earlier"
                    + " exports left in a delivery folder.",
            "Says what would go and asks; without a terminal it removes only with --yes. Without"
                    + " options it says what is stored. Projects, delivered films and plug-ins are"
                    + " yours and stay."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay purge",
            "  longplay purge --class recordings,logs --older-than 30d --dry-run",
            "  longplay purge --voice ada --yes",
            "  longplay purge --project play.longplay --dry-run",
            "  longplay purge --leftovers film --dry-run"
        })
final class PurgeVerb extends Verb {
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdw])");
    private static final String ALL = "all";

    @Option(
            names = "--class",
            split = ",",
            paramLabel = "CLASS",
            description =
                    "takes, recordings, voices, models, sounds, cache, natives, queue, metrics,"
                            + " logs, settings, or all.")
    private List<String> classes = List.of();

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            description = "Of these classes only what was not used for so long: 30d, 12h or 8w.")
    private @Nullable String age;

    @Option(
            names = "--voice",
            paramLabel = "ID",
            description =
                    "Also a voice with its consent and statement, recordings that are part of it,"
                            + " and all takes that it spoke.")
    private @Nullable String voice;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description =
                    "Also what is kept of a project outside of its folder: its takes and what was"
                            + " made from them. Takes whose words another project has too stay.")
    private @Nullable Path project;

    @Option(
            names = "--leftovers",
            paramLabel = "DIR",
            description =
                    "By itself: files of earlier exports in this delivery folder, which its report"
                            + " names. What was changed since stays.")
    private @Nullable Path delivery;

    @Option(names = "--dry-run", description = "Only say what would be removed.")
    private boolean pretending;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    /// How much of a class, for programs.
    private record Amount(long count, long bytes) {}

    private record Answer(
            boolean removed,
            Map<String, Amount> classes,
            long count,
            long bytes,
            int sharedTakesKept,
            List<String> skippedLinks) {
        static Answer of(boolean removed, PurgePlan plan) {
            Map<String, Amount> classes = new TreeMap<>();
            plan.sums()
                    .forEach((kind, sum) ->
                            classes.put(word(kind), new Amount(sum.count(), sum.bytes())));
            return new Answer(
                    removed,
                    classes,
                    plan.total().count(),
                    plan.total().bytes(),
                    plan.shared(),
                    plan.skipped().stream().map(Path::toString).toList());
        }

        static Answer of(boolean removed, LeftoverCare.Found found) {
            int count = found.files().size();
            Amount amount = new Amount(count, found.bytes());
            return new Answer(
                    removed,
                    Map.of(LeftoverPurge.CLASS, amount),
                    count,
                    found.bytes(),
                    0,
                    List.of());
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        if (delivery != null) {
            return leftovers(new LeftoverPurge(delivery), console);
        }
        Purge purge = new Purge(new Home(home()));
        boolean overview = classes.isEmpty() && voice == null && project == null;
        PurgeWish wish = overview ? PurgeWish.everything() : wish();
        PurgePlan plan = purge.plan(wish, JobContext.quiet());
        if (overview) {
            console.answer(Answer.of(false, plan), lines("stored", plan));
            return CommandLineApp.DONE;
        }
        if (pretending || plan.isEmpty() || !agreed(lines("would remove", plan), console)) {
            console.answer(Answer.of(false, plan), lines("would remove", plan));
            kept(plan.isEmpty(), console);
            return CommandLineApp.DONE;
        }
        PurgePlan gone = purge.run(wish, console.progress());
        console.answer(Answer.of(true, gone), lines("removed", gone));
        return CommandLineApp.DONE;
    }

    private int leftovers(LeftoverPurge purge, Console console) throws StudioFault {
        if (!classes.isEmpty() || voice != null || project != null || age != null) {
            throw new StudioFault.Input(
                    "purge.leftovers",
                    "What exports left is removed by itself.",
                    "Say --leftovers without --class, --older-than, --voice and --project.");
        }
        LeftoverCare.Found found = purge.find();
        found.changed().forEach(name -> console.note(name + " was changed since and stays."));
        List<String> lines = LeftoverPurge.lines("would remove", found);
        boolean nothing = found.files().isEmpty();
        if (pretending || nothing || !agreed(lines, console)) {
            console.answer(Answer.of(false, found), lines);
            kept(nothing, console);
            return CommandLineApp.DONE;
        }
        LeftoverCare.Found gone = purge.delete(console);
        console.answer(Answer.of(true, gone), LeftoverPurge.lines("removed", gone));
        return CommandLineApp.DONE;
    }

    private void kept(boolean nothing, Console console) {
        if (!pretending && !nothing) {
            console.note("Nothing was removed. Say --yes to remove it without being asked.");
        }
    }

    private boolean agreed(List<String> lines, Console console) {
        if (sure) {
            return true;
        }
        Optional<java.io.Console> terminal =
                Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
        if (terminal.isEmpty()) {
            return false;
        }
        lines.forEach(console::note);
        String said = terminal.get().readLine("Remove it for good? [y/N] ");
        return said != null && said.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private PurgeWish wish() throws StudioFault {
        Set<StoredClass> wanted = EnumSet.noneOf(StoredClass.class);
        for (String word : classes) {
            if (word.equals(ALL)) {
                wanted.addAll(EnumSet.allOf(StoredClass.class));
            } else {
                wanted.add(named(word));
            }
        }
        return new PurgeWish(
                wanted, before(), Optional.ofNullable(voice), Optional.ofNullable(project));
    }

    private static StoredClass named(String word) throws StudioFault {
        for (StoredClass each : StoredClass.values()) {
            if (word(each).equals(word)) {
                return each;
            }
        }
        throw new StudioFault.Input(
                "purge.class",
                "Nothing is stored under \"" + word + "\".",
                "Name "
                        + String.join(
                                ", ",
                                Arrays.stream(StoredClass.values()).map(PurgeVerb::word).toList())
                        + " or all.");
    }

    private static String word(StoredClass kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Instant> before() throws StudioFault {
        if (age == null) {
            return Optional.empty();
        }
        Matcher read = AGE.matcher(age);
        if (!read.matches()) {
            throw new StudioFault.Input(
                    "purge.age", "\"" + age + "\" is no age.", "Write it like 30d, 12h or 8w.");
        }
        long number = Long.parseLong(read.group(1));
        Duration old =
                switch (read.group(2)) {
                    case "h" -> Duration.ofHours(number);
                    case "d" -> Duration.ofDays(number);
                    default -> Duration.ofDays(7 * number);
                };
        return Optional.of(Instant.now().minus(old));
    }

    private static List<String> lines(String what, PurgePlan plan) {
        List<String> lines = new ArrayList<>();
        plan.sums().forEach((kind, sum) -> lines.add(line(word(kind), sum)));
        lines.add(line(what + " in all", plan.total()));
        if (plan.shared() > 0) {
            lines.add(Count.of(plan.shared(), "take") + " stay: other projects have their words");
        }
        plan.skipped().forEach(link -> lines.add("left alone, since it is a link: " + link));
        return lines;
    }

    private static String line(String name, PurgePlan.Sum sum) {
        return String.format(
                Locale.ROOT, "%-20s %7d  %s", name, sum.count(), InWords.size(sum.bytes()));
    }
}
