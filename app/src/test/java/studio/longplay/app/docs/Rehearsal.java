package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;

import studio.longplay.engine.render.deliver.JsonSchema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Runs the commands of pages in the order in which they stand there, each page on a machine of its
/// own.
///
/// @param folder where the machines are
/// @param first what all of them are copies of
/// @param kinds which commands are run
/// @param told what only tells something and was run on an earlier page
/// @param answered the verbs whose answers for programs were held against their schemas
record Rehearsal(
        Path folder,
        Stage first,
        Set<Handling.Kind> kinds,
        Set<String> told,
        Set<String> answered) {
    private static final int FOUND = 1;

    static Rehearsal of(Path folder, Handling.Kind first, Handling.Kind... more) throws Exception {
        Stage stage = new Stage(folder.resolve("first"), folder.resolve("first-home"));
        Fixtures.lay(stage.work());
        // Chosen, so that the machine is not measured first.
        stage.run(List.of("models", "profile", "eco", "--home=" + stage.home()));
        for (Path bundle : Fixtures.bundles(folder.resolve("bundles"))) {
            Stage.Outcome added =
                    stage.run(
                            List.of("models", "add", bundle.toString(), "--home=" + stage.home()));
            assertThat(added.code()).as(added.noted()).isZero();
        }
        return new Rehearsal(
                folder, stage, EnumSet.of(first, more), new HashSet<>(), new HashSet<>());
    }

    /// Makes the film, the recordings and the voice which pages take for granted.
    void deliver() throws IOException {
        for (String text :
                List.of(
                        "longplay make play.fountain -o film --preset preview --sync-leader",
                        "longplay export play -o old --preset preview --range 0..20s",
                        "longplay voices audition marcus -o one.wav",
                        "longplay voices audition marcus -o two.wav",
                        "longplay voices audition marcus -o consent.wav",
                        "longplay voices audition marcus -o three.wav",
                        "longplay voices export marcus+radio -o anna.lpvoice")) {
            Stage.Outcome outcome = first.run(Command.of("", text, false).getFirst());
            assertThat(outcome.code()).as(text + ": " + outcome.noted()).isZero();
        }
        Files.copy(first.work().resolve("film/film.mp4"), first.work().resolve("talk.mov"));
        Files.copy(first.work().resolve("film/film.mp4"), first.work().resolve("film.mp4"));
    }

    /// A test for each page that has something to run, with `-Ddocs.pages` of those alone.
    Stream<DynamicTest> tests() throws IOException {
        return Checkout.pages().stream()
                .filter(page -> page.name().matches(System.getProperty("docs.pages", ".*")))
                .map(this::toRun)
                .filter(commands -> !commands.isEmpty())
                .map(commands ->
                        DynamicTest.dynamicTest(commands.getFirst().page(), () -> run(commands)));
    }

    private List<Command> toRun(Page page) {
        return page.commands().stream()
                .filter(command -> !command.isMaven())
                .filter(command -> kinds.contains(Handling.of(command).kind()))
                .sorted(Comparator.comparingInt(Command::line))
                .toList();
    }

    private void run(List<Command> commands) throws IOException {
        String name = commands.getFirst().page().replaceAll("[^a-z]", "-");
        Stage stage = new Stage(folder.resolve(name), folder.resolve(name + "-home"));
        copy(first.work(), stage.work());
        copy(first.home(), stage.home());
        List<String> failed = new ArrayList<>();
        Set<String> done = new HashSet<>();
        Set<String> prepared = new HashSet<>();
        for (Command command : commands) {
            Set<String> before = Handling.onlyTells(command) ? told : done;
            if (before.add(command.text())) {
                run(stage, command, prepared, failed);
            }
        }
        delete(stage.work());
        delete(stage.home());
        assertThat(failed).isEmpty();
    }

    /// Films are large, and pages are many.
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// @param prepared what was done already so that a command of the page finds it
    private void run(Stage stage, Command command, Set<String> prepared, List<String> failed)
            throws IOException {
        for (Command first : Handling.before(command)) {
            Stage.Outcome outcome = stage.run(first);
            // What was done for an earlier command of the page may well be there already.
            if (outcome.code() == 0) {
                prepared.add(first.text());
            } else if (!prepared.contains(first.text())) {
                failed.add(command + "\n  after " + first.text() + ": " + outcome.noted());
            }
        }
        long began = System.nanoTime();
        List<String> typed = new ArrayList<>(stage.prepared(command.words()));
        Optional<Path> schema = schema(command);
        if (schema.isPresent() && !typed.contains("--json")) {
            typed.add("--json");
        }
        Stage.Outcome outcome = stage.run(typed);
        tell(command, outcome.code(), System.nanoTime() - began);
        String words = String.join(" ", command.words());
        if (outcome.code() > (Handling.mayFind(words) ? FOUND : 0)) {
            failed.add(command + "\n  leaves with " + outcome.code() + "\n  " + outcome.noted());
        } else if (schema.isPresent()) {
            Path answer = Files.writeString(folder.resolve("answer.json"), outcome.said());
            JsonSchema.problems(schema.get(), answer)
                    .forEach(problem -> failed.add(command + "\n  answers otherwise: " + problem));
        }
    }

    /// What the answer is held against: of each verb the first time that it is run.
    private Optional<Path> schema(Command command) {
        String verb = DocumentedVerb.of(command.words()).path();
        Path docs = Checkout.root().resolve("docs");
        return AnswerTypes.schemaOf(verb).filter(_ -> answered.add(verb)).map(docs::resolve);
    }

    /// With `-Ddocs.times` it says how each command ends and what it costs.
    private static void tell(Command command, int code, long nanos) {
        if (System.getProperty("docs.times") != null) {
            System.err.printf("%6d ms, %d  %s%n", nanos / 1_000_000, code, command);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
