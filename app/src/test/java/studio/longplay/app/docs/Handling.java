package studio.longplay.app.docs;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the tests do with each command of the pages.
///
/// @param why where it is not run: what it needs that a bare machine has not
record Handling(Kind kind, String why) {
    /// When a command is run.
    enum Kind {
        /// By every build.
        RUN,
        /// With the long tests: it makes or reads films, or measures the machine.
        LONG,
        /// Only held against the command line.
        NOT_RUN,
        /// It opens the window, which other tests do.
        WINDOW,
        /// It only names a verb in running text, without all that the verb needs.
        NAMED
    }

    /// What cannot be run on a bare machine, by how the command begins.
    private static final Map<String, String> NOT_RUN =
            Map.of(
                    "takes (record|inputs)",
                    "it needs a microphone; TerminalRecordingTest, RecordingsTest and TakesVerbTest"
                            + " run them with what there is",
                    "make .*--guide.*",
                    "it asks on a terminal; GuideQuestionsTest answers it",
                    "bench linearity",
                    "it makes films for half an hour; docs/benchmarks.md has figures",
                    "bench .*--preset (hd|uhd).*",
                    "it makes films for ten minutes; the long tests run the small one",
                    "restore .*--backup.*",
                    "a backup has another name in every project; RestoreVerbTest runs it",
                    "resume (--forget )?[^-].*",
                    "it needs an export that was cut off; AcceptanceTest and CareVerbsTest have"
                            + " one",
                    "repair .*--project.*",
                    "it needs a film of that very project, made elsewhere; FilmSourceTest and"
                            + " AskedAgainTest have one",
                    "home set.*",
                    "it changes which data folder this user has; HomeVerbTest is another user",
                    "timeline cross .*",
                    "it needs two clips of the user's that meet; TimelineCrossVerbTest has them",
                    "worker",
                    "it waits for requests on its input");

    /// Pages that tell what was measured once, on inputs which are not ours.
    private static final Map<String, String> RECORDS =
            Map.of(
                    "docs/benchmarks.md", "a record of what was measured, not a guide",
                    "docs/acceptance.md", "AcceptanceTest runs it, and looks at what comes");

    /// Pages with so many commands that every build only reads them.
    private static final Set<String> LONG_PAGES = Set.of("docs/reference/command-line.md");

    private static final List<String> LONG =
            List.of(
                    "make",
                    "export",
                    "mix",
                    "check",
                    "verify",
                    "repair",
                    "queue run",
                    "queue add verify",
                    "queue add check",
                    "queue add speak",
                    "bench",
                    "doctor",
                    "clarity",
                    "loudness",
                    "voices match",
                    "voices detect",
                    "voices export ada.*",
                    "voices import.*",
                    "models profile",
                    "timeline import",
                    "timeline export",
                    "takes retake",
                    "voices audition",
                    "transcribe",
                    "translate",
                    "pictures",
                    "music compose",
                    "music imagine",
                    "hardware",
                    "metrics",
                    "purge",
                    "sing");

    private static final List<String> THREE_QUEUED =
            List.of(
                    "longplay queue add export play.longplay -o one",
                    "longplay queue add export play.longplay -o two",
                    "longplay queue add export play.longplay -o three");

    /// What has to be there first: jobs of a queue.
    private static final Map<String, List<String>> BEFORE =
            Map.of(
                    "queue add (verify film|check film|export .*-o later) --after 3",
                    THREE_QUEUED,
                    "queue (cancel|pause|resume|retry|move|follow) 3",
                    THREE_QUEUED,
                    "presets import my-4k.*",
                    List.of(
                            "longplay presets save my-4k --preset uhd --bitrate 20M",
                            "longplay presets export my-4k my-4k.longplay-preset",
                            "longplay presets remove my-4k"),
                    "(models (use|test|check|remove)|voices match one.wav.* --with)"
                            + " openvoice-v2-onnx.*",
                    List.of("longplay models add ~/Downloads/openvoice-v2-onnx"),
                    "sounds mark old door.*",
                    List.of("longplay sounds index ~/Sounds"),
                    "timeline import .*otio",
                    List.of("longplay timeline export play.longplay --format otio -o cut.otio"),
                    "takes (choose|star|note|remove) play.longplay 12.*",
                    List.of(
                            "longplay takes retake play.longplay 12 --rate 0.9 --seed 3 --keep",
                            "longplay takes retake play.longplay 12 --rate 0.8 --seed 4 --keep"));

    static Handling of(Command command) {
        String words = String.join(" ", command.words());
        DocumentedVerb verb = DocumentedVerb.of(command.words());
        if (verb.path().isEmpty() && !words.startsWith("-")) {
            return new Handling(Kind.WINDOW, "");
        }
        if (command.inline() && (verb.missing() || verb.group() || words.contains("..."))) {
            return new Handling(Kind.NAMED, "");
        }
        if (RECORDS.containsKey(command.page())) {
            return new Handling(Kind.NOT_RUN, RECORDS.get(command.page()));
        }
        for (Map.Entry<String, String> cannot : NOT_RUN.entrySet()) {
            if (begins(words, cannot.getKey())) {
                return new Handling(Kind.NOT_RUN, cannot.getValue());
            }
        }
        boolean takesLong =
                LONG_PAGES.contains(command.page())
                        || LONG.stream().anyMatch(it -> begins(words, it));
        return new Handling(takesLong ? Kind.LONG : Kind.RUN, "");
    }

    private static boolean begins(String words, String pattern) {
        return words.matches(pattern + "( .*)?");
    }

    /// What may also say that it found something, and leave with 1, and why. All else has to leave
    /// with 0: a film that a page verifies is whole, and a plan is one that can be made.
    private static final Map<String, String> FINDS =
            Map.of(
                    "check .*--target .*",
                    "two lines are not as loud as a film for that target",
                    "clarity",
                    "music may cover a line of so short a play",
                    "loudness",
                    "two lines are not as loud as a film for that target",
                    "timeline lost",
                    "it tells by it that something is lost",
                    "library search",
                    "it tells by it that nothing is found",
                    "sounds search",
                    "it tells by it that nothing is found",
                    "script speakers",
                    "one tiny model hears the people of another play",
                    "takes import",
                    "recordings of a moment are nobody's line");

    /// Whether the program may also say that it found something, and leave with 1.
    static boolean mayFind(String words) {
        return FINDS.keySet().stream().anyMatch(it -> begins(words, it));
    }

    /// What is to be run before it, so that it finds what its page speaks of.
    static List<Command> before(Command command) {
        String words = String.join(" ", command.words());
        return BEFORE.entrySet().stream()
                .filter(entry -> begins(words, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(text -> Command.of(command.place(), text, false).stream())
                .toList();
    }

    /// Whether it changes nothing that others look at, so that running it once is enough.
    static boolean onlyTells(Command command) {
        String path = DocumentedVerb.of(command.words()).path();
        return path.matches(".*\\b(list|show|catalog|moods|plan|capabilities|hardware)")
                || path.matches("bench|doctor|music compose|models profile");
    }
}
